package io.docket.notifications.outbox;

import io.docket.notifications.Told;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Notifications that wait for others to go out with them in one mail. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class DigestRows {

  /** A longer mail nobody reads; what is left goes out in another. */
  private static final int LONGEST = 500;

  private final JdbcClient jdbc;
  private final NotificationRows rows;
  private final Clock clock;

  DigestRows(JdbcClient jdbc, NotificationRows rows, Clock clock) {
    this.jdbc = jdbc;
    this.rows = rows;
    this.clock = clock;
  }

  /** Whose digest is due. */
  List<String> due(int limit) {
    return jdbc.sql(
            """
            select recipient from notification where digest_at <= :now
            group by recipient order by min(digest_at), recipient limit :limit""")
        .param("now", now())
        .param("limit", limit)
        .query(String.class)
        .list();
  }

  /** Lets one node at a time gather somebody's digest. */
  void lock(String recipient) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended('digest ' || :recipient, 0))")
        .param("recipient", recipient)
        .query(row -> {});
  }

  List<Told> gathered(String recipient) {
    return jdbc.sql(
            """
            select %s from notification n
            where n.recipient = :recipient and n.digest_at <= :now
            order by n.created_at, n.seq, n.id limit :longest"""
                .formatted(NotificationRows.TOLD))
        .param("recipient", recipient)
        .param("now", now())
        .param("longest", LONGEST)
        .query(rows::told)
        .list();
  }

  void dismiss(List<Told> gathered) {
    jdbc.sql("update notification set digest_at = null where id = any (cast(:ids as uuid[]))")
        .param("ids", ids(gathered))
        .update();
  }

  void take(List<Told> wanted, UUID delivery) {
    jdbc.sql("update notification set digest = :delivery where id = any (cast(:ids as uuid[]))")
        .param("delivery", delivery)
        .param("ids", ids(wanted))
        .update();
  }

  int setBack(String recipient, Setback setback) {
    return jdbc
        .sql(
            """
            update notification
            set digest_at = case when setbacks + 1 < :patience then cast(:soon as timestamptz)
                  else cast(:later as timestamptz) end,
                setbacks = setbacks + 1
            where recipient = :recipient and digest_at <= :now returning setbacks""")
        .param("patience", setback.patience())
        .param("soon", Timestamp.from(setback.soon()))
        .param("later", Timestamp.from(setback.later()))
        .param("recipient", recipient)
        .param("now", now())
        .query(Integer.class)
        .list()
        .stream()
        .mapToInt(Integer::intValue)
        .max()
        .orElse(0);
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }

  private static String[] ids(List<Told> all) {
    return all.stream().map(told -> told.id().toString()).toArray(String[]::new);
  }
}
