package io.docket.notifications.content;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Things of one kind in a digest.
 *
 * @param count how many there are
 * @param more words for those that are not shown; null if all are
 */
record DigestGroup(String title, int count, List<Line> lines, @Nullable String more) {

  /**
   * One thing.
   *
   * @param title typed by somebody
   * @param details such as who it was; null if there are none
   * @param address where to read more; null where there is no such page
   */
  record Line(String title, @Nullable String details, @Nullable String address) {

    public String quotedTitle() {
      return Margin.quote(title);
    }
  }
}
