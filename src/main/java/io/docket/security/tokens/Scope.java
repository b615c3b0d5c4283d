package io.docket.security.tokens;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What an API token may be used for, on top of what its owner may do. A path that no scope names is
 * shut for API tokens.
 */
enum Scope {
  /** Reading tasks with comments and history, categories and forms. */
  TASKS_READ("tasks:read", "GET|HEAD", "/(tasks|categories|forms)(/.*)?"),
  /** Creating and changing tasks, working on them, commenting. */
  TASKS_WRITE("tasks:write", "POST|PUT|DELETE", "/tasks(/.*)?"),
  /** Reading people, the owner's and others' profiles, and teams. */
  USERS_READ("users:read", "GET|HEAD", "/users(/[^/]+)?|/teams(/[^/]+)?"),
  /** Reading the owner's inbox. */
  NOTIFICATIONS_READ("notifications:read", "GET|HEAD", "/notifications(/[^/]+)?"),
  /** Sending notifications. */
  NOTIFICATIONS_SEND("notifications:send", "POST", "/notifications"),
  /** Reading reports. */
  REPORTS_READ("reports:read", "GET|HEAD", "/reports(/.*)?"),
  /** Reading from the engine's REST API. */
  ENGINE_READ("engine:read", "GET|HEAD", "/engine-rest(/.*)?"),
  /** Everything else that the engine's REST API offers: deploying, starting, repairing. */
  ENGINE_WRITE("engine:write", "POST|PUT|DELETE", "/engine-rest(/.*)?"),
  /** Reading the node's metrics. */
  METRICS_READ("metrics:read", "GET|HEAD", "/actuator/metrics(/[^/]+)?");

  private final String key;
  private final Pattern request;

  Scope(String key, String methods, String paths) {
    this.key = key;
    this.request = Pattern.compile("(?:%s) (?:%s)".formatted(methods, paths));
  }

  /** The name by which stored rows and answers know this scope. */
  String key() {
    return key;
  }

  static Optional<Scope> of(String key) {
    return Arrays.stream(values()).filter(scope -> scope.key.equals(key)).findFirst();
  }

  static List<String> keys() {
    return Arrays.stream(values()).map(Scope::key).toList();
  }

  boolean covers(String method, String path) {
    return request.matcher(method + " " + path).matches();
  }
}
