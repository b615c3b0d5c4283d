package io.docket.notifications.delivery;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads and writes how far the events of {@code calendar_entry} have come. */
@Repository
class CalendarTable {

  private final JdbcClient jdbc;

  CalendarTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The event as it is now, for whoever brings it to a calendar: one at a time, because each change
   * needs the etag that the one before it brought back.
   */
  CalendarEntry take(String uid) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:uid, 0))")
        .param("uid", uid)
        .query(row -> {});
    return jdbc.sql(
            """
            select uid, sequence, way, etag, starts_at, ends_at, summary, cancelled
            from calendar_entry where uid = :uid""")
        .param("uid", uid)
        .query(CalendarEntry.class)
        .single();
  }

  void onServer(String uid, @Nullable String etag) {
    jdbc.sql("update calendar_entry set way = 'SERVER', etag = :etag where uid = :uid")
        .param("uid", uid)
        .param("etag", etag)
        .update();
  }

  /** What is on the server stays there: later changes go there first again. */
  void invited(String uid) {
    jdbc.sql("update calendar_entry set way = coalesce(way, 'INVITATION') where uid = :uid")
        .param("uid", uid)
        .update();
  }
}
