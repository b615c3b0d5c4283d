package io.docket.security.sessions;

import io.docket.security.sessions.SignedInBrowser.Step;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;

/**
 * A browser in which a person is signed in.
 *
 * @param lastSeenAt accurate to a minute
 * @param browser as it names itself, in few words
 * @param current whether it is the one that asks
 */
record BrowserSession(Instant signedInAt, Instant lastSeenAt, String browser, boolean current) {

  /** Null for a session in which the second step is still to come. */
  static @Nullable BrowserSession of(Session session, @Nullable String currentId) {
    var known = SignedInBrowser.in(session::getAttribute);
    return known == null || known.step() == Step.PASSWORD
        ? null
        : new BrowserSession(
            known.signedInAt(),
            session.getLastAccessedTime(),
            known.browser(),
            session.getId().equals(currentId));
  }
}
