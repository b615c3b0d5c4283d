package io.docket.security.brake;

import io.docket.web.ClientSite;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;

/**
 * Whose attempts are counted.
 *
 * @param key a hash: what is typed as a user name may be a password
 * @param limit how many wrong attempts it may have before it waits
 */
record Subject(byte[] key, int limit) {

  static Subject account(String username, int limit) {
    return new Subject(hash("account:" + username.strip().toLowerCase(Locale.ROOT)), limit);
  }

  /** The codes of an account, which are counted with its passwords and by themselves. */
  static Subject codes(String username, int limit) {
    return new Subject(hash("codes:" + username.strip().toLowerCase(Locale.ROOT)), limit);
  }

  /** A site counts as one address. */
  static Subject address(String address, int limit) {
    return new Subject(hash("address:" + ClientSite.of(address)), limit);
  }

  private static byte[] hash(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }
}
