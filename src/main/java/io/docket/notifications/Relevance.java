package io.docket.notifications;

import java.util.List;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is still worth telling, by what tasks are now. A reminder of a deadline that has moved, or a
 * task given to somebody who has lost it since, is not; and nothing is about a task that its reader
 * may not see any more.
 */
public interface Relevance {

  /** Whether anything that the delivery would bring is still worth it. */
  @Transactional(readOnly = true)
  boolean isWanted(UUID delivery);

  /**
   * What the delivery brings without what is moot, the oldest first: one thing, or the many of a
   * digest. A change in a calendar is moot once a later one is on its way.
   *
   * @param delivery id of a row of {@code notification_delivery}
   */
  @Transactional(readOnly = true)
  List<Told> broughtBy(UUID delivery);
}
