package io.docket.notifications.outbox;

import io.docket.notifications.Told;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What deliveries bring. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class BroughtRows {

  private final JdbcClient jdbc;
  private final NotificationRows rows;

  BroughtRows(JdbcClient jdbc, NotificationRows rows) {
    this.jdbc = jdbc;
    this.rows = rows;
  }

  boolean isForCalendar(UUID delivery) {
    return jdbc.sql("select channel = 'CALENDAR' from notification_delivery where id = :delivery")
        .param("delivery", delivery)
        .query(Boolean.class)
        .single();
  }

  /** One thing, or the many of a digest. */
  List<Told> inMail(UUID delivery) {
    return rows.find(
        """
        where n.digest = :delivery
          or n.digest is null
            and n.id = (select notification_id from notification_delivery where id = :delivery)
        order by n.created_at, n.seq, n.id""",
        "delivery",
        delivery);
  }

  /** Nothing if a later change of the same event is on its way. */
  List<Told> changesOfCalendar(UUID delivery) {
    return rows.find(
        """
        where n.id = (select notification_id from notification_delivery where id = :delivery)
          and not exists (
            select 1 from notification later
            where later.calendar_uid = n.calendar_uid and later.seq < n.seq)""",
        "delivery",
        delivery);
  }
}
