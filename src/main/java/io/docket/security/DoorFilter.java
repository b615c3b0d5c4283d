package io.docket.security;

import io.docket.web.Door;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Function;
import org.springframework.web.filter.OncePerRequestFilter;

/** Notes for each request by which door the person came in. */
class DoorFilter extends OncePerRequestFilter {

  private final Function<HttpServletRequest, Door> doors;

  DoorFilter(Function<HttpServletRequest, Door> doors) {
    this.doors = doors;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Door.enter(doors.apply(request));
    try {
      chain.doFilter(request, response);
    } finally {
      Door.leave();
    }
  }
}
