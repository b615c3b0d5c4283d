package io.docket.security.sessions;

import io.docket.security.SignedOutEverywhere;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** The browsers in which a person is signed in, on whichever node. */
@Component
class BrowserSessions {

  private final FindByIndexNameSessionRepository<? extends Session> sessions;
  private final JdbcClient jdbc;

  BrowserSessions(FindByIndexNameSessionRepository<? extends Session> sessions, JdbcClient jdbc) {
    this.sessions = sessions;
    this.jdbc = jdbc;
  }

  /** The one last seen comes first. */
  List<BrowserSession> of(String username, @Nullable String currentId) {
    return sessions.findByPrincipalName(username).values().stream()
        .filter(session -> !session.isExpired())
        .map(session -> BrowserSession.of(session, currentId))
        .filter(Objects::nonNull)
        .sorted(Comparator.comparing(BrowserSession::lastSeenAt).reversed())
        .toList();
  }

  /** In the transaction of what ends them, unlike the library's own way. */
  @EventListener
  void when(SignedOutEverywhere everywhere) {
    jdbc.sql("delete from spring_session where principal_name = :username")
        .param("username", everywhere.username())
        .update();
  }
}
