package io.docket.users.domain;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.docket.crypto.EncryptedColumn;
import io.docket.crypto.PersonalData;
import io.docket.crypto.Place;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Encrypts and decrypts the columns of accounts. Names are remembered by their ciphertext, so that
 * a list of thousands of people is sorted without decrypting each of them anew; a changed or
 * re-encrypted name has another ciphertext, so what is remembered never gets stale. It is forgotten
 * after ten minutes, and on this node at once when the person is erased.
 */
@Component
class AccountCipher {

  private static final String EMAIL_PURPOSE = "app_user.email";
  private static final int MOST_REMEMBERED = 50_000;
  private static final Duration REMEMBERED = Duration.ofMinutes(10);

  private final PersonalData personalData;
  private final Cache<Seen, String> seen =
      Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).expireAfterWrite(REMEMBERED).build();

  AccountCipher(PersonalData personalData) {
    this.personalData = personalData;
  }

  byte @Nullable [] encrypt(EncryptedColumn column, String username, @Nullable String text) {
    return text == null ? null : personalData.encrypt(text, column.in(username));
  }

  @Nullable String decrypt(EncryptedColumn column, String username, byte @Nullable [] ciphertext) {
    return ciphertext == null ? null : personalData.decrypt(ciphertext, column.in(username));
  }

  /** A name, empty where it is erased. */
  String name(EncryptedColumn column, String username, byte @Nullable [] ciphertext) {
    if (ciphertext == null) {
      return "";
    }
    var key = new Seen(column.in(username), ByteBuffer.wrap(ciphertext));
    return seen.get(key, each -> personalData.decrypt(ciphertext, each.place()));
  }

  /** Keeps no name of this person in memory. */
  void forget(String username) {
    seen.asMap().keySet().removeIf(each -> each.place().row().equals(username));
  }

  byte[] fingerprint(String email) {
    return personalData.fingerprint(email.strip().toLowerCase(Locale.ROOT), EMAIL_PURPOSE);
  }

  private record Seen(Place place, ByteBuffer ciphertext) {}
}
