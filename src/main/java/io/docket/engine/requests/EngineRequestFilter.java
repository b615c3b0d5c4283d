package io.docket.engine.requests;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands before every path of the engine and lets through only what {@link RequestRules} allow. Its
 * answers are problem details (RFC 9457) that carry {@code message} too, which Tasklist and Cockpit
 * show.
 */
final class EngineRequestFilter extends OncePerRequestFilter {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final RequestRefused FAILURE =
      new RequestRefused(
          HttpStatus.INTERNAL_SERVER_ERROR, "Something went wrong here. The log says what.");

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !EnginePaths.isOfEngine(EnginePaths.of(request));
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    HttpServletRequest checked;
    try {
      checked = checked(request);
    } catch (RequestRefused refused) {
      answer(response, refused);
      return;
    }
    var quiet = new QuietResponse(response);
    chain.doFilter(checked, quiet);
    if (quiet.isFailure()) {
      response.resetBuffer();
      answer(response, FAILURE);
    }
  }

  private static HttpServletRequest checked(HttpServletRequest request)
      throws IOException, RequestRefused {
    var path = EnginePaths.of(request);
    RequestRules.checkAddress(request, path);
    if (RequestRules.isUpload(request, path)) {
      RequestRules.checkUpload(request);
      return request;
    }
    var body = RequestRules.read(request);
    RequestRules.checkBody(body, path);
    return new BufferedRequest(request, body);
  }

  private static void answer(HttpServletResponse response, RequestRefused refused)
      throws IOException {
    var problem = new LinkedHashMap<String, Object>();
    problem.put("type", refused.type());
    problem.put("title", refused.status().getReasonPhrase());
    problem.put("status", refused.status().value());
    problem.put("detail", refused.getMessage());
    problem.put("message", refused.getMessage());
    response.setStatus(refused.status().value());
    response.setContentType(MediaType.APPLICATION_JSON_VALUE);
    var body = JSON.writeValueAsBytes(problem);
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
