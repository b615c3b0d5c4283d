package io.docket.notifications.content;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The one thing that a mail is about.
 *
 * @param number of the task; null if it is about none
 * @param title typed by somebody
 * @param written what somebody wrote about it; null if nothing
 */
record Subject(@Nullable String number, String title, List<Fact> facts, @Nullable Written written) {

  public String quotedTitle() {
    return Margin.quote(title);
  }

  /** Something to know, with a word for it. */
  record Fact(String label, String value) {}

  /** What somebody wrote, with the words that say so. */
  record Written(String by, String text) {

    public String quoted() {
      return Margin.quote(text);
    }
  }
}
