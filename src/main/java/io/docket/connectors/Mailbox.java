package io.docket.connectors;

import java.time.Instant;
import java.util.List;

/** The mails that a demo keeps instead of sending them: the newest 200, encrypted. */
public interface Mailbox {

  /** All of them, the newest first; none where mails are sent or dropped. */
  List<Kept> newest();

  /**
   * A mail that was kept.
   *
   * @param at when it would have been sent
   */
  record Kept(Mail mail, Instant at) {}
}
