package io.docket.notifications;

import java.util.UUID;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Another try for what has not arrived. */
public interface Retries {

  /**
   * Tries again at once, on every way that failed or is waiting.
   *
   * @param notification id of a notification that exists
   * @throws io.docket.web.Refusal if nothing of it failed or is waiting
   */
  @Transactional(propagation = Propagation.MANDATORY)
  void retry(UUID notification);
}
