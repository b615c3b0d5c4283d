package io.docket.security.brake;

import io.docket.web.ClientSite;
import java.util.Locale;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * Whose attempts are counted.
 *
 * @param key a hash: what is typed as a user name may be a password
 * @param limit how many wrong attempts it may have before it waits
 */
record Subject(byte[] key, int limit) {

  static Subject account(String username, int limit) {
    return new Subject(
        DigestUtils.sha256("account:" + username.strip().toLowerCase(Locale.ROOT)), limit);
  }

  /** The codes of an account, which are counted with its passwords and by themselves. */
  static Subject codes(String username, int limit) {
    return new Subject(
        DigestUtils.sha256("codes:" + username.strip().toLowerCase(Locale.ROOT)), limit);
  }

  /** A site counts as one address. */
  static Subject address(String address, int limit) {
    return new Subject(DigestUtils.sha256("address:" + ClientSite.of(address)), limit);
  }
}
