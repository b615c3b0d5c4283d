package io.docket.security.brake;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;

/**
 * Whose attempts are counted.
 *
 * @param key a hash: what is typed as a user name may be a password
 * @param limit how many wrong attempts it may have before it waits
 */
record Subject(byte[] key, int limit) {

  private static final int BYTES_OF_A_SITE = 8;

  static Subject account(String username, int limit) {
    return new Subject(hash("account:" + username.strip().toLowerCase(Locale.ROOT)), limit);
  }

  /** The codes of an account, which are counted with its passwords and by themselves. */
  static Subject codes(String username, int limit) {
    return new Subject(hash("codes:" + username.strip().toLowerCase(Locale.ROOT)), limit);
  }

  /** An IPv6 site has more addresses than anybody could count, so it counts as one (RFC 6177). */
  static Subject address(String address, int limit) {
    return new Subject(hash("address:" + site(address)), limit);
  }

  private static String site(String address) {
    if (address.indexOf(':') < 0) {
      return address;
    }
    try {
      // With a colon it is a literal: no name service is asked.
      return InetAddress.getByName(address) instanceof Inet6Address six
          ? HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), BYTES_OF_A_SITE))
          : address;
    } catch (UnknownHostException noAddress) {
      return address;
    }
  }

  private static byte[] hash(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }
}
