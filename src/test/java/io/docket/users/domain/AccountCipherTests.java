package io.docket.users.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.docket.crypto.PersonalData;
import io.docket.crypto.Place;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Names that a node remembers in clear. */
class AccountCipherTests {

  private static final byte[] CIPHERTEXT = "Ada".getBytes(StandardCharsets.UTF_8);

  private final Counting personalData = new Counting();
  private final AccountCipher cipher = new AccountCipher(personalData);

  @Test
  void remembersANameUntilItsPersonIsErased() {
    name("ada");
    name("ada");
    name("grace");
    assertThat(personalData.decrypted).isEqualTo(2);

    cipher.forget("ada");
    name("grace");
    assertThat(personalData.decrypted).isEqualTo(2);
    name("ada");

    assertThat(personalData.decrypted).isEqualTo(3);
  }

  private void name(String username) {
    assertThat(cipher.name(AccountColumns.FIRST_NAME, username, CIPHERTEXT)).isEqualTo("Ada");
  }

  /** Encrypts nothing and counts what it is asked to decrypt. */
  private static final class Counting implements PersonalData {

    private int decrypted;

    @Override
    public byte[] encrypt(String text, Place place) {
      return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String decrypt(byte[] ciphertext, Place place) {
      decrypted++;
      return new String(ciphertext, StandardCharsets.UTF_8);
    }

    @Override
    public byte[] fingerprint(String text, String purpose) {
      return text.getBytes(StandardCharsets.UTF_8);
    }
  }
}
