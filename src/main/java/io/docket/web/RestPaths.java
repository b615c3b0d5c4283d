package io.docket.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.regex.Pattern;

/** Which requests belong to Docket's own REST API. */
public final class RestPaths {

  private static final List<String> ROOTS =
      List.of(
          "/tasks",
          "/categories",
          "/notifications",
          "/calendar",
          "/users",
          "/teams",
          "/password-resets",
          "/reports",
          "/audit",
          "/login",
          "/logout");

  /** Their answers hold secrets that are shown once, so that they are never kept to be repeated. */
  private static final Pattern SHOWN_ONCE =
      Pattern.compile("/login(/.*)?|/users/[^/]+/(mfa|tokens)(/.*)?|/calendar/subscription");

  private RestPaths() {}

  /** Whether answers of this path are shown once, so that no Idempotency-Key keeps them. */
  public static boolean showOnce(String path) {
    return SHOWN_ONCE.matcher(path).matches();
  }

  static boolean showOnce(HttpServletRequest request) {
    return showOnce(path(request));
  }

  static boolean contain(HttpServletRequest request) {
    var path = path(request);
    return ROOTS.stream().anyMatch(root -> path.equals(root) || path.startsWith(root + "/"));
  }

  private static String path(HttpServletRequest request) {
    return request.getRequestURI().substring(request.getContextPath().length());
  }
}
