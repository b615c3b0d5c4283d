package io.docket.notifications.delivery;

import static io.docket.notifications.delivery.NotificationDeliveryProcess.DECISION;
import static io.docket.notifications.delivery.NotificationDeliveryProcess.NOTE;

import io.docket.users.Actor;
import io.docket.users.CurrentActor;
import io.docket.web.InvalidRequest;
import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes what an operator decided in {@code forms/handle-undeliverable-notification.form}. */
@Component
class OperatorsDecision implements TaskListener {

  private static final int LONGEST_NOTE = 2_000;

  private final DeliveryTable deliveries;
  private final DeliveriesAtWork atWork;
  private final CurrentActor actor;
  private final Clock clock;

  OperatorsDecision(
      DeliveryTable deliveries, DeliveriesAtWork atWork, CurrentActor actor, Clock clock) {
    this.deliveries = deliveries;
    this.atWork = atWork;
    this.actor = actor;
    this.clock = clock;
  }

  @Override
  public void notify(DelegateTask task) {
    var id = NotificationDeliveryProcess.delivery(task.getExecution());
    var decision = Decision.of(task.getVariable(DECISION.name()));
    var note = note(task.getVariable(NOTE.name()));
    deliveries.decided(id, actor.find().map(Actor::username).orElse(null), note);
    if (decision == Decision.RETRY) {
      deliveries.begin(id, clock.instant());
    }
    atWork.forget(id);
  }

  private static @Nullable String note(@Nullable Object typed) {
    if (typed == null || typed instanceof String blank && blank.isBlank()) {
      return null;
    }
    if (typed instanceof String note && note.length() <= LONGEST_NOTE) {
      return note.strip();
    }
    throw new InvalidRequest("note", "must be a text of at most 2,000 characters");
  }
}
