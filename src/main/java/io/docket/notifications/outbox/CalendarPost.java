package io.docket.notifications.outbox;

import io.docket.notifications.Facts;
import io.docket.notifications.NotificationSettings;
import io.docket.tasks.Priority;
import io.docket.tasks.TaskSummaries.TaskSummary;
import io.docket.users.Contact;
import io.docket.users.Contacts;
import io.docket.users.NotificationPreferences.Channel;
import io.docket.users.NotificationPreferences.Kind;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sends a change of a calendar entry on its way: to calendars alone, unseen in the inbox. */
@Component
class CalendarPost {

  private final JdbcClient jdbc;
  private final FactsText facts;
  private final Contacts contacts;
  private final NotificationSettings settings;
  private final DeliveryRows deliveries;
  private final Clock clock;

  CalendarPost(
      JdbcClient jdbc,
      FactsText facts,
      Contacts contacts,
      NotificationSettings settings,
      DeliveryRows deliveries,
      Clock clock) {
    this.jdbc = jdbc;
    this.facts = facts;
    this.contacts = contacts;
    this.settings = settings;
    this.deliveries = deliveries;
    this.clock = clock;
  }

  /** Whether somebody has what is assigned to them written into a calendar. */
  boolean wants(String username) {
    return contacts.of(username).filter(this::wants).isPresent();
  }

  private boolean wants(Contact contact) {
    var chosen = contact.notificationPreferences().channels().get(Kind.ASSIGNMENT);
    var channels = chosen == null ? settings.channelsOf(Kind.ASSIGNMENT) : chosen;
    return channels.contains(Channel.CALENDAR);
  }

  void send(TaskSummary task, CalendarEntry entry) {
    var now = clock.instant();
    var deliverAt = task.priority() == Priority.URGENT ? now : afterQuiet(entry, now);
    var id = UUID.randomUUID();
    insert(id, task, entry, now);
    deliveries.start(id, Channel.CALENDAR, deliverAt);
  }

  private Instant afterQuiet(CalendarEntry entry, Instant now) {
    return contacts.of(entry.username()).map(contact -> afterQuiet(contact, now)).orElse(now);
  }

  private static Instant afterQuiet(Contact contact, Instant now) {
    var hours = contact.notificationPreferences().quietHours();
    return QuietTime.of(hours, ZoneId.of(contact.timeZone())).endIfQuiet(now);
  }

  /** Its place is negative, so that it is never taken for what the history tells. */
  private void insert(UUID id, TaskSummary task, CalendarEntry entry, Instant now) {
    jdbc.sql(
            """
            insert into notification
              (id, recipient, kind, task_id, facts, due_at, seq, in_app, channels, calendar_uid,
               created_at)
            values
              (:id, :recipient, :kind, :task, cast(:facts as jsonb), :now, :seq, false,
               '{CALENDAR}', :uid, :now)""")
        .param("id", id)
        .param("recipient", entry.username())
        .param("kind", Kind.ASSIGNMENT.name())
        .param("task", task.id())
        .param("facts", facts.write(facts(task)))
        .param("now", Timestamp.from(now))
        .param("seq", -1 - entry.sequence())
        .param("uid", entry.uid())
        .update();
  }

  private static Facts facts(TaskSummary task) {
    return new Facts(
        task.number(), task.title(), null, task.team(), task.deadline(), null, null, null);
  }
}
