package io.docket.security;

import static java.util.stream.Collectors.joining;
import static org.springframework.web.servlet.HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE;

import io.docket.web.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Logs in one line what somebody was refused for lack of rights: who, the method, the path without
 * what stands for ids and without its query, and the problem. Of people who are signed in it is
 * recorded, too.
 */
class RefusalLogFilter extends OncePerRequestFilter {

  private static final Logger LOG = LoggerFactory.getLogger(RefusalLogFilter.class);

  /** Words of a path; everything else in it may be an id or what somebody typed. */
  private static final Pattern WORD = Pattern.compile("[a-z][a-z.-]{0,29}");

  private static final String NOBODY = "nobody";

  private final AccessRefusals refusals;

  RefusalLogFilter(AccessRefusals refusals) {
    this.refusals = refusals;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    chain.doFilter(request, response);
    if (response.getStatus() == HttpServletResponse.SC_FORBIDDEN) {
      note(request.getMethod() + " " + pattern(request), problem(request));
    }
  }

  private void note(String request, String problem) {
    var user = user();
    LOG.warn("Refused: {} {} {}", user.orElse(NOBODY), request, problem);
    user.ifPresent(name -> refusals.record(name, request, problem));
  }

  private static String problem(HttpServletRequest request) {
    return Optional.ofNullable(request.getAttribute(Problems.KEY))
        .map(Object::toString)
        .orElse("forbidden");
  }

  private static Optional<String> user() {
    return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
        .filter(ActorAuthentication.class::isInstance)
        .map(Authentication::getName);
  }

  private static String pattern(HttpServletRequest request) {
    return Optional.ofNullable(request.getAttribute(BEST_MATCHING_PATTERN_ATTRIBUTE))
        .map(Object::toString)
        .orElseGet(() -> words(request.getRequestURI()));
  }

  private static String words(String path) {
    return Arrays.stream(path.split("/", -1))
        .map(part -> part.isEmpty() || WORD.matcher(part).matches() ? part : "*")
        .collect(joining("/"));
  }
}
