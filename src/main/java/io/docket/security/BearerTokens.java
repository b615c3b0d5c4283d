package io.docket.security;

import io.docket.users.Actor;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** The tokens that programs show in the header {@code Authorization} (RFC 6750). */
public interface BearerTokens {

  /**
   * A new token for a person who is fully signed in.
   *
   * @param secondFactor whether they showed a second factor
   */
  String issue(Actor actor, boolean secondFactor);

  /**
   * Who bears this token, with the rights they have now; empty if it is not worth anything.
   *
   * @throws InsufficientScope if it is an API token without the scope for this request
   */
  Optional<ActorAuthentication> find(String token, HttpServletRequest request);

  /** Makes a person's token worthless on every node. */
  void revoke(String token);
}
