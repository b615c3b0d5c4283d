package io.docket.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers paths in disguise with 400 before anything else reads them: Spring's own parsing of the
 * path comes before Spring Security's firewall, and fails on them with 500.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class DisguisedPathFilter extends OncePerRequestFilter {

  private final HttpFirewall firewall;
  private final SecurityProblems problems;

  DisguisedPathFilter(HttpFirewall firewall, SecurityProblems problems) {
    this.firewall = firewall;
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      firewall.getFirewalledRequest(request);
    } catch (RequestRejectedException disguised) {
      problems.disguisedPath(request, response);
      return;
    }
    chain.doFilter(request, response);
  }
}
