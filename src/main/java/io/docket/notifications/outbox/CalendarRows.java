package io.docket.notifications.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tasks in calendars, in the table {@code calendar_entry}. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class CalendarRows {

  private final JdbcClient jdbc;

  CalendarRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whoever follows the same task waits, and then sees what this transaction has written. */
  void lock(UUID task) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended('calendar ' || :task, 0))")
        .param("task", task.toString())
        .query(row -> {});
  }

  List<CalendarEntry> of(UUID task) {
    return jdbc.sql(
            """
            select uid, username, sequence, starts_at, ends_at, summary, cancelled
            from calendar_entry where task_id = :task order by username""")
        .param("task", task)
        .query(CalendarRows::entry)
        .list();
  }

  void write(UUID task, CalendarEntry entry) {
    jdbc.sql(
            """
            insert into calendar_entry
              (uid, task_id, username, sequence, starts_at, ends_at, summary, cancelled)
            values (:uid, :task, :username, :sequence, :start, :end, :summary, :cancelled)
            on conflict (uid) do update
            set sequence = excluded.sequence, starts_at = excluded.starts_at,
                ends_at = excluded.ends_at, summary = excluded.summary,
                cancelled = excluded.cancelled""")
        .param("uid", entry.uid())
        .param("task", task)
        .param("username", entry.username())
        .param("sequence", entry.sequence())
        .param("start", Timestamp.from(entry.startsAt()))
        .param("end", Timestamp.from(entry.endsAt()))
        .param("summary", entry.summary())
        .param("cancelled", entry.cancelled())
        .update();
  }

  private static CalendarEntry entry(ResultSet row, int rowNumber) throws SQLException {
    return new CalendarEntry(
        row.getString("uid"),
        row.getString("username"),
        row.getInt("sequence"),
        row.getTimestamp("starts_at").toInstant(),
        row.getTimestamp("ends_at").toInstant(),
        row.getString("summary"),
        row.getBoolean("cancelled"));
  }
}
