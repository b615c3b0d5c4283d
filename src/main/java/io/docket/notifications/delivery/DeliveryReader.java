package io.docket.notifications.delivery;

import io.docket.connectors.ConnectorStates;
import io.docket.notifications.Letter;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds out what the diagram asks of a delivery. */
@Component
@SuppressWarnings("TooManyParameters")
class DeliveryReader {

  private final DeliveryTable deliveries;
  private final DeliveryAttempts attempts;
  private final CalendarTable calendar;
  private final DeliveryContent content;
  private final StillWanted stillWanted;
  private final ConnectorStates states;
  private final Clock clock;

  DeliveryReader(
      DeliveryTable deliveries,
      DeliveryAttempts attempts,
      CalendarTable calendar,
      DeliveryContent content,
      StillWanted stillWanted,
      ConnectorStates states,
      Clock clock) {
    this.deliveries = deliveries;
    this.attempts = attempts;
    this.calendar = calendar;
    this.content = content;
    this.stillWanted = stillWanted;
    this.states = states;
    this.clock = clock;
  }

  DeliveryInDiagram read(UUID id) {
    var delivery =
        deliveries
            .find(id)
            .orElseThrow(() -> new IllegalStateException("There is no delivery " + id));
    return new DeliveryInDiagram(delivery, this);
  }

  @Nullable CalendarEntry entry(DeliveryRecord delivery) {
    var uid = delivery.calendarUid();
    return delivery.channel() == Channel.CALENDAR && uid != null ? calendar.take(uid) : null;
  }

  boolean isDue(DeliveryRecord delivery) {
    return delivery.isDue(clock.instant());
  }

  boolean isWanted(DeliveryRecord delivery, @Nullable CalendarEntry entry) {
    return deliveries.isPending(delivery.id()) && stillWanted.test(delivery, entry);
  }

  boolean hasCalendarServer() {
    return states.isConfigured(Channel.CALENDAR.connector());
  }

  boolean wasUnavailable(DeliveryRecord delivery) {
    return attempts.newest(delivery.id(), 1).stream()
        .anyMatch(attempt -> attempt.result() == Result.UNAVAILABLE);
  }

  Letter letter(DeliveryRecord delivery, @Nullable CalendarEntry entry) {
    return content.letter(delivery, entry);
  }

  @Nullable String event(DeliveryRecord delivery, CalendarEntry entry) {
    return content.event(delivery, entry);
  }

  @Nullable String invitation(DeliveryRecord delivery, CalendarEntry entry) {
    return content.invitation(delivery, entry);
  }
}
