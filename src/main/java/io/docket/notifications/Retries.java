package io.docket.notifications;

import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;

/** Another try for what has not reached its recipient. */
public interface Retries {

  /**
   * Tries whatever of a notification failed or waits for its next attempt again, at once. Whether
   * the caller may is the caller's matter.
   *
   * @throws NothingToRetry if nothing failed and nothing waits, or there is no such notification
   */
  @Transactional
  void retry(UUID notification);
}
