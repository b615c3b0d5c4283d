package io.docket.security.tokens;

import io.docket.security.ActorAuthentication;
import io.docket.security.BearerTokens;
import io.docket.users.Actor;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells the two kinds of tokens apart by the prefix of API tokens. */
@Component
class ShownTokens implements BearerTokens {

  private final AccessTokens accessTokens;
  private final ApiTokens apiTokens;

  ShownTokens(AccessTokens accessTokens, ApiTokens apiTokens) {
    this.accessTokens = accessTokens;
    this.apiTokens = apiTokens;
  }

  @Override
  public String issue(Actor actor, boolean secondFactor) {
    return accessTokens.issue(actor, secondFactor);
  }

  @Override
  public Optional<ActorAuthentication> find(String token, HttpServletRequest request) {
    return token.startsWith(ApiTokens.PREFIX)
        ? apiTokens.find(token, request.getMethod(), path(request))
        : accessTokens.find(token);
  }

  @Override
  public void revoke(String token) {
    accessTokens.revoke(token);
  }

  /** As it was typed; needless encoding is refused before. */
  private static String path(HttpServletRequest request) {
    return request.getRequestURI().substring(request.getContextPath().length());
  }
}
