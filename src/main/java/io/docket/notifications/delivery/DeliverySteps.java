package io.docket.notifications.delivery;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the steps of the diagram do to a delivery's row. */
@Component
@SuppressWarnings("TooManyParameters")
class DeliverySteps {

  private final DeliveryTable deliveries;
  private final DeliveryAttempts attempts;
  private final CalendarTable calendar;
  private final DeliveriesAtWork atWork;
  private final Pauses pauses;
  private final WaitingDeliveries waiting;
  private final Clock clock;

  DeliverySteps(
      DeliveryTable deliveries,
      DeliveryAttempts attempts,
      CalendarTable calendar,
      DeliveriesAtWork atWork,
      Pauses pauses,
      WaitingDeliveries waiting,
      Clock clock) {
    this.deliveries = deliveries;
    this.attempts = attempts;
    this.calendar = calendar;
    this.atWork = atWork;
    this.pauses = pauses;
    this.waiting = waiting;
    this.clock = clock;
  }

  @Transactional(propagation = Propagation.MANDATORY)
  void mailed(UUID id) {
    accepted(id, Channel.EMAIL, Status.SENT);
  }

  @Transactional(propagation = Propagation.MANDATORY)
  void putIntoCalendar(UUID id, @Nullable String etag) {
    calendar.onServer(atWork.of(id).getUid(), etag);
    accepted(id, Channel.CALENDAR, Status.SENT);
  }

  /** Another way than was meant only where the calendar's server was tried and failed. */
  @Transactional(propagation = Propagation.MANDATORY)
  void invited(UUID id) {
    var isFallback = atWork.of(id).isCalendarServer();
    calendar.invited(atWork.of(id).getUid());
    accepted(id, Channel.EMAIL, isFallback ? Status.FALLBACK : Status.SENT);
  }

  @Transactional(propagation = Propagation.MANDATORY)
  void calendarFailed(UUID id, String errorCode, @Nullable String reason) {
    attempts.add(id, Channel.CALENDAR, Result.of(errorCode), reason);
  }

  /**
   * Shows it in the app meanwhile and decides about the next attempt.
   *
   * @param reason what the mail server said; null where it is the calendar's that is out of reach,
   *     which has been recorded
   */
  @Transactional(propagation = Propagation.MANDATORY)
  void unavailable(UUID id, @Nullable String reason) {
    if (reason != null) {
      attempts.add(id, Channel.EMAIL, Result.UNAVAILABLE, reason);
    }
    showInApp(id);
    var delivery = atWork.of(id).row();
    var server = reason == null ? Channel.CALENDAR : Channel.EMAIL;
    if (pauses.isOver(triedSince(delivery))) {
      deliveries.end(id, Status.FAILED);
    } else {
      deliveries.waitFor(server, id, pauses.nextAttempt(server, delivery.failures() + 1));
    }
    atWork.forget(id);
  }

  @Transactional(propagation = Propagation.MANDATORY)
  void refused(UUID id, Result result, @Nullable String reason) {
    attempts.add(id, Channel.EMAIL, result, reason);
    showInApp(id);
    end(id, Status.FAILED);
  }

  @Transactional(propagation = Propagation.MANDATORY)
  void withdrawn(UUID id) {
    end(id, Status.WITHDRAWN);
  }

  @Transactional(propagation = Propagation.MANDATORY)
  void givenUp(UUID id) {
    end(id, Status.FAILED);
  }

  private void accepted(UUID id, Channel channel, Status status) {
    attempts.accepted(id, channel);
    end(id, status);
    waiting.bringForward(channel);
  }

  private void end(UUID id, Status status) {
    deliveries.end(id, status);
    atWork.forget(id);
  }

  private void showInApp(UUID id) {
    if (deliveries.showInApp(id)) {
      attempts.accepted(id, Channel.IN_APP);
    }
  }

  private Instant triedSince(DeliveryRecord delivery) {
    return attempts.firstSince(delivery.id(), delivery.deliverAt()).orElseGet(clock::instant);
  }
}
