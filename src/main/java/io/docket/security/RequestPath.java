package io.docket.security;

import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The path of the request that this thread answers, if it answers one. */
final class RequestPath {

  private RequestPath() {}

  static @Nullable String find() {
    return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes current
        ? current.getRequest().getServletPath()
        : null;
  }

  static boolean isOfEngine() {
    return isOfEngine(find());
  }

  static boolean isOfEngine(@Nullable String path) {
    return path != null && (path.startsWith("/camunda/") || path.startsWith("/engine-rest"));
  }
}
