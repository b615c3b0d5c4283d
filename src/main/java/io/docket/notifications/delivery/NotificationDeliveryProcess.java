package io.docket.notifications.delivery;

import io.docket.engine.ProcessVariable;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/**
 * What ties code and diagram together: the names in {@code processes/notification-delivery.bpmn}.
 */
final class NotificationDeliveryProcess {

  static final String KEY = "notificationDelivery";

  static final String NEXT_ATTEMPT_DUE = "event_nextAttemptDue";
  static final String HANDLE = "userTask_handleUndeliverableNotification";

  /** The name under which the diagram reads the delivery. */
  static final String DELIVERY = "delivery";

  /** Why a connector failed last, in safe words. */
  static final ProcessVariable<String> REASON = ProcessVariable.string("reason");

  /** Which of {@link io.docket.connectors.ConnectorErrors} the calendar's connector threw last. */
  static final ProcessVariable<String> CALENDAR_ERROR = ProcessVariable.string("calendarError");

  /** What the calendar's server calls the event's new state. */
  static final ProcessVariable<String> ETAG = ProcessVariable.string("etag");

  /** Fields of the form; gone when the transaction ends. */
  static final ProcessVariable<String> DECISION = ProcessVariable.string("decision");

  static final ProcessVariable<String> NOTE = ProcessVariable.string("note");

  private NotificationDeliveryProcess() {}

  /** The delivery that this process is about. */
  static UUID delivery(DelegateExecution execution) {
    return UUID.fromString(execution.getProcessBusinessKey());
  }
}
