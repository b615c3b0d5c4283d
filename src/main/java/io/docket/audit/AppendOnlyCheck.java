package io.docket.audit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Says at the start if the role that Docket works as could rewrite the audit trail. */
@Component
class AppendOnlyCheck {

  private static final Logger LOG = LoggerFactory.getLogger(AppendOnlyCheck.class);

  private final JdbcClient jdbc;

  AppendOnlyCheck(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @EventListener(ApplicationReadyEvent.class)
  void warn() {
    if (!holds()) {
      LOG.warn(
          "Docket works as a database role that could rewrite the audit trail: it owns the tables"
              + " or has more rights than to read and add. A trigger still refuses changes, but"
              + " whoever takes over this role can take off the trigger. Give Docket two roles:"
              + " SPRING_FLYWAY_USER for the owner, SPRING_DATASOURCE_USERNAME for an ordinary"
              + " one (docs/operators.md).");
    }
  }

  /** Whether neither ownership, be it by membership, nor any right allows a change. */
  boolean holds() {
    return jdbc.sql(
            """
            select not (
              pg_has_role(current_user, relowner, 'MEMBER')
              or has_table_privilege(current_user, oid, 'UPDATE, DELETE, TRUNCATE, TRIGGER')
              or has_any_column_privilege(current_user, oid, 'UPDATE'))
            from pg_class where oid = cast('audit_entry' as regclass)""")
        .query(Boolean.class)
        .single();
  }
}
