package io.docket.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param next opaque cursor of the following page, or null on the last one
 */
public record Page<T>(List<T> items, @Nullable String next) {

  /** How many items a page has unless the caller says otherwise. */
  public static final int DEFAULT_LIMIT = 50;

  /** How many items a page has at most. */
  public static final int HIGHEST_LIMIT = 100;

  /** Checks a caller's {@code limit}; throws {@link InvalidRequest} outside 1 to 100. */
  public static int limit(@Nullable Integer asked) {
    if (asked == null) {
      return DEFAULT_LIMIT;
    }
    if (asked < 1 || asked > HIGHEST_LIMIT) {
      throw new InvalidRequest("limit", "must be between 1 and " + HIGHEST_LIMIT);
    }
    return asked;
  }
}
