package io.docket;

import java.util.List;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the audit trail says, straight from its table. */
@TestComponent
public class AuditedEvents {

  private final JdbcClient jdbc;

  AuditedEvents(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What happened to that person or team, the oldest first: kind, and by whom. */
  public List<String> about(String subject) {
    return jdbc.sql(
            """
            select kind || ' by ' || coalesce(actor, 'nobody')
            from audit_entry where subject = :subject order by number""")
        .param("subject", subject)
        .query(String.class)
        .list();
  }

  /** What that person did or tried, the oldest first: kind, and details. */
  public List<String> by(String actor) {
    return jdbc.sql(
            """
            select kind || ' ' || cast(details as text)
            from audit_entry where actor = :actor order by number""")
        .param("actor", actor)
        .query(String.class)
        .list();
  }

  /** All that is written down about that person or team beside kind and names. */
  public String detailsAbout(String subject) {
    return String.join(
        "\n",
        jdbc.sql(
                """
                select cast(details as text) from audit_entry
                where subject = :subject order by number""")
            .param("subject", subject)
            .query(String.class)
            .list());
  }
}
