package io.docket.notifications.outbox;

import io.docket.users.NotificationPreferences.Channel;
import io.docket.users.NotificationPreferences.Kind;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Notifications whose ways are to be chosen. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Drafts {

  /** What a newer version of Docket tells is left to its nodes. */
  private static final String[] KNOWN =
      Arrays.stream(Kind.values()).map(Kind::name).toArray(String[]::new);

  private final JdbcClient jdbc;
  private final NotificationRows rows;
  private final Clock clock;

  Drafts(JdbcClient jdbc, NotificationRows rows, Clock clock) {
    this.jdbc = jdbc;
    this.rows = rows;
    this.clock = clock;
  }

  /** The oldest ones, locked; those that another node has locked are left to it. */
  List<Draft> next(int limit) {
    return jdbc.sql(
            """
            select %s, n.asked, n.calendar_uid is not null as has_appointment, n.urgent
            from notification n
            where n.channels is null and n.kind = any (:known) and (n.plan_after is null or n.plan_after <= :now)
            order by n.created_at, n.id limit :limit
            for update of n skip locked"""
                .formatted(NotificationRows.TOLD))
        .param("known", KNOWN)
        .param("now", Timestamp.from(clock.instant()))
        .param("limit", limit)
        .query(this::draft)
        .list();
  }

  void decide(UUID id, Plan plan, String line) {
    jdbc.sql(
            """
            update notification
            set channels = :channels, in_app = :inApp, subject = :line, digest_at = :digestAt
            where id = :id""")
        .param("channels", names(plan.channels()))
        .param("inApp", plan.isInApp())
        .param("line", line)
        .param("digestAt", plan.digestAt() == null ? null : Timestamp.from(plan.digestAt()))
        .param("id", id)
        .update();
  }

  int setBack(UUID id, Setback setback) {
    return jdbc.sql(
            """
            update notification
            set setbacks = setbacks + 1,
                plan_after = case when setbacks + 1 < :patience then cast(:soon as timestamptz)
                  else cast(:later as timestamptz) end
            where id = :id returning setbacks""")
        .param("patience", setback.patience())
        .param("soon", Timestamp.from(setback.soon()))
        .param("later", Timestamp.from(setback.later()))
        .param("id", id)
        .query(Integer.class)
        .single();
  }

  static String[] names(Collection<Channel> channels) {
    return channels.stream().map(Channel::name).sorted().toArray(String[]::new);
  }

  private Draft draft(ResultSet row, int rowNumber) throws SQLException {
    return new Draft(
        rows.told(row, rowNumber),
        channels(row.getArray("asked")),
        row.getBoolean("has_appointment"),
        row.getBoolean("urgent"));
  }

  private static @Nullable Set<Channel> channels(@Nullable Array names) throws SQLException {
    return names == null
        ? null
        : Arrays.stream((String[]) names.getArray())
            .map(Channel::valueOf)
            .collect(Collectors.toUnmodifiableSet());
  }
}
