package io.docket.notifications;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Secret addresses at which calendars read what somebody has to do. */
public interface CalendarSubscriptions {

  /**
   * Gives the person signed in a new address; the former one works no longer.
   *
   * @return the secret part of the address, which is stored nowhere
   */
  String subscribe();

  /** What is known of the address of the person signed in. */
  Optional<Subscription> find();

  /** Ends it. */
  void end();

  /**
   * The calendar at a secret address (RFC 5545): the open tasks with a deadline of whoever it
   * belongs to. Empty if it is nobody's, or the account is closed.
   */
  Optional<String> read(String token);

  /**
   * An address, of which only a hash is stored.
   *
   * @param lastReadAt about when a calendar last read it; null if none has
   */
  record Subscription(Instant createdAt, @Nullable Instant lastReadAt) {}
}
