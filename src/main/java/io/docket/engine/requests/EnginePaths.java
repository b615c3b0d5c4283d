package io.docket.engine.requests;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;

/** The engine's paths, as the servlet container routes them: decoded and normalised. */
final class EnginePaths {

  private static final Pattern OF_ENGINE = Pattern.compile("(?i)/(camunda/api|engine-rest)(/.*)?");

  // The container, the security filters and the engine's REST library read these differently.
  private static final Pattern AMBIGUOUS =
      Pattern.compile("(?i);|//|\\\\|/\\.{1,2}(/|$)|%(2f|5c|2e|25|3b|[01][0-9a-f]|7f)");

  private EnginePaths() {}

  static String of(HttpServletRequest request) {
    var pathInfo = request.getPathInfo();
    var path = request.getServletPath() + (pathInfo == null ? "" : pathInfo);
    return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
  }

  static boolean isOfEngine(String path) {
    return OF_ENGINE.matcher(path).matches();
  }

  static boolean isAmbiguous(HttpServletRequest request) {
    return AMBIGUOUS.matcher(request.getRequestURI()).find();
  }
}
