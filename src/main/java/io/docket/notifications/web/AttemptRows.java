package io.docket.notifications.web;

import io.docket.notifications.Notification;
import io.docket.notifications.Notification.Attempt;
import io.docket.users.NotificationPreferences.Channel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads every try to bring notifications outside. */
@Repository
class AttemptRows {

  private final JdbcClient jdbc;

  AttemptRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Notification> addTo(List<Notification> notifications) {
    var attempts = of(notifications.stream().map(Notification::id).toList());
    return notifications.stream()
        .map(each -> with(attempts.getOrDefault(each.id(), List.of()), each))
        .toList();
  }

  private Map<UUID, List<Attempt>> of(List<UUID> ids) {
    var found = new HashMap<UUID, List<Attempt>>();
    jdbc.sql(
            """
            select n.id, a.at, a.channel, a.result, a.reason
            from notification n
            join notification_delivery d on d.notification_id = n.id or d.id = n.digest
            join notification_attempt a on a.delivery_id = d.id
            where n.id = any (cast(:ids as uuid[]))
            order by a.at, a.seq""")
        .param("ids", ids.stream().map(UUID::toString).toArray(String[]::new))
        .query(
            row -> {
              found
                  .computeIfAbsent(row.getObject("id", UUID.class), id -> new ArrayList<>())
                  .add(attempt(row));
            });
    return found;
  }

  private static Attempt attempt(ResultSet row) throws SQLException {
    return new Attempt(
        row.getTimestamp("at").toInstant(),
        Channel.valueOf(row.getString("channel")),
        row.getString("result"),
        row.getString("reason"));
  }

  private static Notification with(List<Attempt> attempts, Notification each) {
    return new Notification(
        each.id(),
        each.kind(),
        each.recipient(),
        each.sender(),
        each.subject(),
        each.body(),
        each.taskId(),
        each.status(),
        each.channels(),
        each.createdAt(),
        each.readAt(),
        attempts);
  }
}
