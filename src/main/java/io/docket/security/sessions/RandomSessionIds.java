package io.docket.security.sessions;

import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.session.SessionIdGenerator;

/** Ids of 216 random bits, as long in base64url (RFC 4648) as the column is. */
final class RandomSessionIds implements SessionIdGenerator {

  private static final int BYTES = 27;

  private final SecureRandom random = new SecureRandom();

  @Override
  public String generate() {
    var bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
