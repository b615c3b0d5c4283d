package io.docket.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/** Signs in whoever bears a living token, for this request alone. */
class BearerTokenFilter extends OncePerRequestFilter {

  private final BearerTokens tokens;
  private final SecurityProblems problems;

  BearerTokenFilter(BearerTokens tokens, SecurityProblems problems) {
    this.tokens = tokens;
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      Bearer.token(request)
          .flatMap(token -> tokens.find(token, request))
          .map(SecurityContextImpl::new)
          .ifPresent(SecurityContextHolder::setContext);
    } catch (InsufficientScope beyond) {
      problems.insufficientScope(request, response);
      return;
    }
    chain.doFilter(request, response);
  }
}
