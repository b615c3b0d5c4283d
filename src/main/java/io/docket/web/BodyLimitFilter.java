package io.docket.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Reads a REST call's body once, and refuses one over 1 MB (413). */
@Component
@Order(BodyLimitFilter.AFTER_SECURITY)
class BodyLimitFilter extends OncePerRequestFilter {

  static final int AFTER_SECURITY = 0;

  private static final int MOST_BYTES = 1_048_576;

  private final ObjectMapper json;

  BodyLimitFilter(ObjectMapper json) {
    this.json = json;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !RestPaths.contain(request);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var body = request.getInputStream().readNBytes(MOST_BYTES + 1);
    if (body.length > MOST_BYTES) {
      refuse(request, response);
    } else {
      chain.doFilter(new ReadBody(request, body), response);
    }
  }

  private void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
    var problem =
        Problems.of(HttpStatus.PAYLOAD_TOO_LARGE, "body-too-large", "A body has at most 1 MB");
    problem.setInstance(java.net.URI.create(request.getRequestURI()));
    response.setStatus(problem.getStatus());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    json.writeValue(response.getOutputStream(), problem);
  }
}
