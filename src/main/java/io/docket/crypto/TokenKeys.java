package io.docket.crypto;

import com.google.crypto.tink.jwt.JwtMac;

/** The keys that sign access tokens (RFC 7519), from the same key ring as everything else. */
public interface TokenKeys {

  /**
   * Signs with the newest key and verifies with every key of the ring, HMAC-SHA-256 and nothing
   * else, so that keys change without signing anybody out.
   */
  JwtMac jwt();
}
