package io.docket.connectors;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a server answered (RFC 9110), without its body, which nobody needs.
 *
 * @param headers whatever the case of their names
 * @param at when
 */
record HttpAnswer(int status, Map<String, String> headers, Instant at) {

  private static final int OK = 200;
  private static final int REDIRECTION = 300;
  private static final int MISTAKE = 400;
  private static final int UNAUTHORIZED = 401;
  private static final int NOT_SIGNED_IN_AT_PROXY = 407;
  private static final int TIMEOUT = 408;
  private static final int TOO_EARLY = 425;
  private static final int TOO_MANY = 429;
  private static final int TROUBLE = 500;

  boolean isTaken() {
    return status >= OK && status < REDIRECTION;
  }

  @Nullable String header(String name) {
    return headers.get(name);
  }

  /**
   * What it means that this was not taken.
   *
   * @param server in words, at the beginning of a sentence
   */
  ServerFailure failure(String server) {
    var reason = server + " answered " + status;
    var wanted = RetryAfter.of(header("Retry-After"), at);
    if (status == UNAUTHORIZED || status == NOT_SIGNED_IN_AT_PROXY) {
      return ServerFailure.unavailableForNow(server + " does not let Docket in");
    }
    if (status < MISTAKE) {
      return ServerFailure.unavailableForNow(reason + ", which leads elsewhere");
    }
    if (!isTrouble()) {
      return ServerFailure.refused(reason);
    }
    return wanted
        .map(moment -> ServerFailure.unavailableUntil(moment, reason))
        .orElseGet(() -> trouble(reason));
  }

  private ServerFailure trouble(String reason) {
    return status == TOO_MANY
        ? ServerFailure.unavailableForNow(reason)
        : ServerFailure.unavailable(reason);
  }

  private boolean isTrouble() {
    return status >= TROUBLE || status == TIMEOUT || status == TOO_EARLY || status == TOO_MANY;
  }
}
