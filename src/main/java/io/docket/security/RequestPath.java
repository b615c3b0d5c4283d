package io.docket.security;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The path of the request that this thread answers, if it answers one. */
final class RequestPath {

  private RequestPath() {}

  /** Up to where the servlet that answers is mounted. */
  static @Nullable String find() {
    var request = request();
    return request == null ? null : request.getServletPath();
  }

  /** The whole path. */
  static @Nullable String whole() {
    var request = request();
    return request == null ? null : request.getRequestURI();
  }

  private static @Nullable HttpServletRequest request() {
    return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes current
        ? current.getRequest()
        : null;
  }

  static boolean isOfEngine() {
    return isOfEngine(find());
  }

  static boolean isOfEngine(@Nullable String path) {
    return path != null && (path.startsWith("/camunda/") || path.startsWith("/engine-rest"));
  }
}
