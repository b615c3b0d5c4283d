package io.docket.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/** Signs in whoever bears a living access token, for this request alone. */
class BearerTokenFilter extends OncePerRequestFilter {

  private final AccessTokens tokens;

  BearerTokenFilter(AccessTokens tokens) {
    this.tokens = tokens;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Bearer.token(request)
        .flatMap(tokens::find)
        .map(ActorAuthentication::new)
        .map(SecurityContextImpl::new)
        .ifPresent(SecurityContextHolder::setContext);
    chain.doFilter(request, response);
  }
}
