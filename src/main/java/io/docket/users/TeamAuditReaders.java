package io.docket.users;

import io.docket.audit.AuditReader;
import io.docket.audit.AuditReaders;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Administrators read all of the audit trail, leads what concerns the people of their teams. */
@Component
class TeamAuditReaders implements AuditReaders {

  private final CurrentActor currentActor;
  private final JdbcClient jdbc;

  TeamAuditReaders(CurrentActor currentActor, JdbcClient jdbc) {
    this.currentActor = currentActor;
    this.jdbc = jdbc;
  }

  @Override
  public Optional<AuditReader> current() {
    return currentActor.find().filter(actor -> actor.has(Role.LEAD)).map(this::reader);
  }

  private AuditReader reader(Actor actor) {
    return actor.has(Role.ADMIN)
        ? new AuditReader(actor.username(), true, Set.of(), Set.of())
        : new AuditReader(actor.username(), false, peopleOf(actor.leads()), actor.leads());
  }

  /** Those whose account is closed too: what they did stays of interest. */
  private Set<String> peopleOf(Set<String> teams) {
    return Set.copyOf(
        jdbc.sql(
                """
                select username from team_member where team = any(:teams)
                union
                select lead from team where key = any(:teams) and lead is not null""")
            .param("teams", teams.toArray(String[]::new))
            .query(String.class)
            .list());
  }
}
