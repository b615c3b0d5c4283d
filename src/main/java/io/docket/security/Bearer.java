package io.docket.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.HttpHeaders;

/** The scheme by which REST clients show their token (RFC 6750). */
final class Bearer {

  private static final String SCHEME = "Bearer ";

  private Bearer() {}

  static boolean isIn(HttpServletRequest request) {
    return token(request).isPresent();
  }

  static Optional<String> token(HttpServletRequest request) {
    return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
        .filter(header -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
        .map(header -> header.substring(SCHEME.length()).strip());
  }
}
