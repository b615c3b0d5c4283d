package io.docket.security.tokens;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An API token as it was just made.
 *
 * @param value for the header Authorization; nobody can read it again
 */
record CreatedToken(UUID id, String name, List<String> scopes, Instant expiresAt, String value) {

  @Override
  public String toString() {
    return "CreatedToken[id=%s]".formatted(id);
  }
}
