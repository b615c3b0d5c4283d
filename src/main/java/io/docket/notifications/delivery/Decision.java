package io.docket.notifications.delivery;

import io.docket.web.InvalidRequest;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What becomes of a notification that cannot be delivered. */
enum Decision {
  /** It is tried again, as if it were new. */
  RETRY,
  /** It stays in the inbox, and nothing more happens. */
  GIVE_UP;

  /** What somebody chose in the form. */
  static Decision of(@Nullable Object chosen) {
    return Arrays.stream(values())
        .filter(each -> each.name().equals(chosen))
        .findFirst()
        .orElseThrow(() -> new InvalidRequest("decision", "must be RETRY or GIVE_UP"));
  }
}
