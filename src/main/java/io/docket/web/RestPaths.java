package io.docket.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** Which requests belong to Docket's own REST API. */
final class RestPaths {

  private static final List<String> ROOTS =
      List.of(
          "/tasks",
          "/categories",
          "/notifications",
          "/users",
          "/teams",
          "/password-resets",
          "/reports",
          "/login",
          "/logout");

  private RestPaths() {}

  static boolean contain(HttpServletRequest request) {
    var path = request.getRequestURI().substring(request.getContextPath().length());
    return ROOTS.stream().anyMatch(root -> path.equals(root) || path.startsWith(root + "/"));
  }
}
