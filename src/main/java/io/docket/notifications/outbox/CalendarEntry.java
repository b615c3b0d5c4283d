package io.docket.notifications.outbox;

import java.time.Instant;

/**
 * A task in somebody's calendar.
 *
 * @param uid the same for as long as the entry lives; says nothing about the person
 * @param sequence rises with each change (RFC 5545, 3.8.7.4)
 */
record CalendarEntry(
    String uid,
    String username,
    int sequence,
    Instant startsAt,
    Instant endsAt,
    String summary,
    boolean cancelled) {

  CalendarEntry withdrawn() {
    return new CalendarEntry(uid, username, sequence + 1, startsAt, endsAt, summary, true);
  }

  /** The same entry at that time under that name; cancelled before or not, it is there again. */
  CalendarEntry moved(Instant start, Instant end, String title) {
    return new CalendarEntry(uid, username, sequence + 1, start, end, title, false);
  }

  boolean says(Instant start, Instant end, String title) {
    return !cancelled && startsAt.equals(start) && endsAt.equals(end) && summary.equals(title);
  }
}
