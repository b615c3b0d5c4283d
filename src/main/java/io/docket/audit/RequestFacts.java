package io.docket.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** What the request that this thread answers says about itself; nothing in a background job. */
final class RequestFacts {

  private static final String REQUEST_ID = "X-Request-Id";
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  private RequestFacts() {}

  /** Of whoever connects: behind a load balancer, as the server's settings for it say. */
  static @Nullable String clientAddress() {
    return request().map(HttpServletRequest::getRemoteAddr).orElse(null);
  }

  /** As the load balancer or the caller gave it, unless it is no plain word. */
  static @Nullable String requestId() {
    return request()
        .map(request -> request.getHeader(REQUEST_ID))
        .filter(id -> PLAIN.matcher(id).matches())
        .orElse(null);
  }

  private static Optional<HttpServletRequest> request() {
    return Optional.ofNullable(RequestContextHolder.getRequestAttributes())
        .filter(ServletRequestAttributes.class::isInstance)
        .map(ServletRequestAttributes.class::cast)
        .map(ServletRequestAttributes::getRequest);
  }
}
