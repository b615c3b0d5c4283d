package io.docket.notifications;

import io.docket.notifications.Notification.Kind;
import io.docket.tasks.TaskEscalated;
import io.docket.tasks.TaskReminded;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells people what happens to their tasks. Everything that is told passes here and becomes a row
 * in the transaction of what it is about; delivery by mail or calendar begins from these rows.
 */
@Component
class Teller {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);

  private final Inbox inbox;

  Teller(Inbox inbox) {
    this.inbox = inbox;
  }

  @EventListener
  void remind(TaskReminded event) {
    var subject =
        "%s “%s” is due %s".formatted(event.number(), event.title(), shown(event.deadline()));
    inbox.put(event.recipient(), Kind.REMINDER, event.task(), subject);
  }

  @EventListener
  void escalate(TaskEscalated event) {
    var subject =
        "%s “%s” was due %s and is escalated to you, level %d"
            .formatted(event.number(), event.title(), shown(event.deadline()), event.level());
    inbox.put(event.recipient(), Kind.ESCALATION, event.task(), subject);
  }

  private static String shown(Instant deadline) {
    return MOMENT.format(deadline);
  }
}
