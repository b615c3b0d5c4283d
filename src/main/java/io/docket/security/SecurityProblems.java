package io.docket.security;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.docket.web.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/**
 * Says no in the words of RFC 9457: 401 to strangers, with the challenge of RFC 6750, and 403 to
 * people without the right. Never says why a sign-in failed.
 */
@Component
class SecurityProblems implements AuthenticationEntryPoint, AccessDeniedHandler {

  private static final String CHALLENGE = "Bearer realm=\"Docket\"";

  private final ObjectMapper json;

  SecurityProblems(ObjectMapper json) {
    this.json = json;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
      throws IOException {
    response.setHeader(
        HttpHeaders.WWW_AUTHENTICATE,
        Bearer.isIn(request) ? CHALLENGE + ", error=\"invalid_token\"" : CHALLENGE);
    write(request, response, HttpStatus.UNAUTHORIZED, "unauthenticated", "Sign in first.");
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException failure)
      throws IOException {
    if (!(SecurityContextHolder.getContext().getAuthentication() instanceof ActorAuthentication)) {
      // A stranger without a CSRF token lacks the sign-in first of all.
      commence(request, response, new InsufficientAuthenticationException("stranger", failure));
      return;
    }
    write(request, response, HttpStatus.FORBIDDEN, "forbidden", "You may not do this.");
  }

  /** An API token that was not made for this request (RFC 6750, section 3.1). */
  void insufficientScope(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE + ", error=\"insufficient_scope\"");
    write(
        request,
        response,
        HttpStatus.FORBIDDEN,
        "insufficient-scope",
        "This API token has no scope for this.");
  }

  void disguisedPath(HttpServletRequest request, HttpServletResponse response) throws IOException {
    ResponseHeaders.write(request, response);
    write(
        request,
        response,
        HttpStatus.BAD_REQUEST,
        "disguised-path",
        "Spell the path plainly, without needless encoding, dots or semicolons.");
  }

  private void write(
      HttpServletRequest request,
      HttpServletResponse response,
      HttpStatus status,
      String problem,
      String detail)
      throws IOException {
    request.setAttribute(Problems.KEY, problem);
    var body = Problems.of(status, problem, detail);
    body.setInstance(URI.create(request.getRequestURI()));
    response.setStatus(status.value());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    json.writeValue(response.getOutputStream(), body);
  }
}
