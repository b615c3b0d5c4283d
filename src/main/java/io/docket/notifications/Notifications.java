package io.docket.notifications;

import io.docket.web.Page;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What people are told. Every call acts for the person signed in. */
public interface Notifications {

  /**
   * One page of one's own inbox, newest first.
   *
   * @param unread whether to leave out what has been read
   */
  Page<Notification> inbox(boolean unread, int limit, @Nullable String cursor);

  /** How much of one's own inbox is unread. */
  long unread();

  /**
   * One notification, for its recipient and its sender; without its words for operators.
   *
   * @throws NotificationNotFound for everybody else
   */
  Notification find(UUID id);

  /**
   * Tells somebody something: soon, and not at all if the transaction is rolled back.
   *
   * @throws io.docket.web.InvalidRequest with every fault of the input
   * @throws io.docket.users.NotForYou if the person may not write to the recipient
   */
  Notification send(NewMessage typed);

  /** Marks one of one's own as read; throws {@link NotificationNotFound} if it is none. */
  void read(UUID id);

  /** Marks all of one's own as read. */
  void readAll();

  /**
   * Tries again what has not arrived, for operators.
   *
   * @throws AlreadySent if it has
   */
  void retry(UUID id);
}
