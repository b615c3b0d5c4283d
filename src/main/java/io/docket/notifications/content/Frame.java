package io.docket.notifications.content;

import org.jspecify.annotations.Nullable;

/**
 * What every mail has.
 *
 * @param says what happened, without anything that somebody typed
 * @param open the one thing to do next; null where there is nothing
 * @param why the reader gets this mail
 * @param zone of the times that are shown; null if none are
 */
record Frame(
    String subject,
    String says,
    @Nullable Link open,
    String why,
    @Nullable String zone,
    Link preferences) {

  /** Words that lead somewhere. */
  record Link(String words, String address) {}
}
