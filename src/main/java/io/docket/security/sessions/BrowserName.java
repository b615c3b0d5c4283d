package io.docket.security.sessions;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Names a browser in words in which its owner knows it again, such as "Firefox on Linux". */
final class BrowserName {

  /** In this order: each of them also claims to be some of those that follow. */
  private static final Map<String, String> BROWSERS = new LinkedHashMap<>();

  private static final Map<String, String> SYSTEMS = new LinkedHashMap<>();

  static {
    BROWSERS.put("Edg", "Edge");
    BROWSERS.put("OPR/", "Opera");
    BROWSERS.put("Firefox/", "Firefox");
    BROWSERS.put("Chrome/", "Chrome");
    BROWSERS.put("Safari/", "Safari");
    SYSTEMS.put("Windows", "Windows");
    SYSTEMS.put("iPhone", "iPhone");
    SYSTEMS.put("iPad", "iPad");
    SYSTEMS.put("Mac OS", "macOS");
    SYSTEMS.put("Android", "Android");
    SYSTEMS.put("Linux", "Linux");
  }

  private BrowserName() {}

  static String of(@Nullable String userAgent) {
    var claims = userAgent == null ? "" : userAgent;
    return "%s on %s"
        .formatted(
            first(BROWSERS, claims, "Unknown browser"), first(SYSTEMS, claims, "unknown system"));
  }

  private static String first(Map<String, String> names, String claims, String otherwise) {
    return names.entrySet().stream()
        .filter(name -> claims.contains(name.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(otherwise);
  }
}
