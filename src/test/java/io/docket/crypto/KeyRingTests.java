package io.docket.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.jwt.JwtMac;
import com.google.crypto.tink.jwt.JwtValidator;
import com.google.crypto.tink.jwt.RawJwt;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyRingTests {

  private static final Place HERE = new Place("person", "email", "ada");

  private final KeyRing ring = KeyRing.generate();
  private final byte[] old = encrypted(ring);

  @Test
  void readsAfterItsTextWasReadBack() {
    assertThat(decrypted(KeyRing.parse(ring.text() + "\n"), old)).isEqualTo("Ada");
  }

  @Test
  void writesUnderANewKeyAndReadsUnderTheOldOneAfterARotation() {
    var rotated = ring.rotated();

    assertThat(decrypted(rotated, old)).isEqualTo("Ada");
    assertThat(KeyNumber.of(encrypted(rotated))).isNotEqualTo(KeyNumber.of(old));
    assertThatExceptionOfType(Unreadable.class)
        .isThrownBy(() -> decrypted(ring, encrypted(rotated)));
  }

  @Test
  void readsUnderAPreparedKeyButWritesUnderThePresentOne() {
    var prepared = ring.prepared();
    var rotated = prepared.rotated();

    assertThat(KeyNumber.of(encrypted(prepared))).isEqualTo(KeyNumber.of(old));
    assertThat(decrypted(prepared, encrypted(rotated))).isEqualTo("Ada");
  }

  @Test
  void preparesOneKeyOnly() {
    var keys = ring.prepared().prepared().keys(KeyPurpose.PERSONAL_DATA);

    assertThat(keys.size()).isEqualTo(2);
    assertThat(keys.older()).isEmpty();
  }

  @Test
  void readsNoLongerUnderARetiredKey() {
    var rotated = ring.rotated();
    var fresh = encrypted(rotated);
    var retired = rotated.retired();

    assertThat(decrypted(retired, fresh)).isEqualTo("Ada");
    assertThatExceptionOfType(Unreadable.class).isThrownBy(() -> decrypted(retired, old));
  }

  @Test
  void keepsAPreparedKeyWhenOldOnesAreRetired() {
    var keys = ring.rotated().prepared().retired().keys(KeyPurpose.PERSONAL_DATA);

    assertThat(keys.size()).isEqualTo(2);
    assertThat(keys.writing()).isZero();
  }

  @Test
  void acceptsAccessTokensFromBeforeARotation() throws GeneralSecurityException {
    var token =
        tokens(ring)
            .computeMacAndEncode(RawJwt.newBuilder().setSubject("ada").withoutExpiration().build());
    var validator = JwtValidator.newBuilder().allowMissingExpiration().build();
    var rotated = ring.rotated();

    assertThat(tokens(rotated).verifyMacAndDecode(token, validator).getSubject()).isEqualTo("ada");
    assertThatThrownBy(() -> tokens(rotated.retired()).verifyMacAndDecode(token, validator))
        .isInstanceOf(GeneralSecurityException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "secret", "{}", "bnVsbA==", "e30=", "eyJ2ZXJzaW9uIjoxfQ=="})
  void refusesWhatIsNoKeyRing(String text) {
    assertThatExceptionOfType(KeysUnusable.class)
        .isThrownBy(() -> KeyRing.parse(text))
        .withNoCause()
        .withMessageContaining("DOCKET_ENCRYPTION_KEYS");
  }

  @Test
  void refusesATruncatedKeyRing() {
    var text = ring.text();

    assertThatExceptionOfType(KeysUnusable.class)
        .isThrownBy(() -> KeyRing.parse(text.substring(0, text.length() / 2)));
  }

  @Test
  void refusesKeysThatAreMadeForSomethingElse() {
    var json = new String(Base64.getDecoder().decode(ring.text()), StandardCharsets.UTF_8);
    var swapped =
        json.replace("PERSONAL_DATA", "X")
            .replace("ACCESS_TOKENS", "PERSONAL_DATA")
            .replace("\"X\"", "\"ACCESS_TOKENS\"");
    var text = Base64.getEncoder().encodeToString(swapped.getBytes(StandardCharsets.UTF_8));

    assertThatExceptionOfType(KeysUnusable.class).isThrownBy(() -> KeyRing.parse(text));
  }

  @Test
  void neverShowsItsKeys() {
    assertThat(ring).hasToString("KeyRing[]");
    assertThat(new KeySettings(ring.text())).hasToString("KeySettings[]");
  }

  private static JwtMac tokens(KeyRing ring) {
    return ring.keys(KeyPurpose.ACCESS_TOKENS).primitive(JwtMac.class);
  }

  private static byte[] encrypted(KeyRing ring) {
    return new TinkPersonalData(ring).encrypt("Ada", HERE);
  }

  private static String decrypted(KeyRing ring, byte[] ciphertext) {
    return new TinkPersonalData(ring).decrypt(ciphertext, HERE);
  }
}
