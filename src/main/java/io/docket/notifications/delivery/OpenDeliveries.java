package io.docket.notifications.delivery;

import static io.docket.notifications.delivery.NotificationDeliveryProcess.DECISION;
import static io.docket.notifications.delivery.NotificationDeliveryProcess.HANDLE;
import static io.docket.notifications.delivery.NotificationDeliveryProcess.KEY;
import static io.docket.notifications.delivery.NotificationDeliveryProcess.NEXT_ATTEMPT_DUE;

import io.docket.notifications.Deliveries;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.stereotype.Component;

/** Where deliveries wait in the diagram, and how they go on from there. */
@Component
class OpenDeliveries {

  private final ProcessEngine services;
  private final DeliveryEngine engine;
  private final DeliveryTable deliveries;
  private final Deliveries starting;
  private final Clock clock;

  OpenDeliveries(
      ProcessEngine services,
      DeliveryEngine engine,
      DeliveryTable deliveries,
      Deliveries starting,
      Clock clock) {
    this.services = services;
    this.engine = engine;
    this.deliveries = deliveries;
    this.starting = starting;
    this.clock = clock;
  }

  /** Takes the operator's decision out of their hands; false where none is asked for. */
  boolean decideToRetry(UUID id) {
    var waiting =
        services
            .getTaskService()
            .createTaskQuery()
            .processDefinitionKey(KEY)
            .taskDefinitionKey(HANDLE)
            .processInstanceBusinessKey(id.toString())
            .list();
    waiting.forEach(
        task ->
            engine.run(
                () ->
                    services
                        .getFormService()
                        .submitTaskForm(
                            task.getId(), Map.of(DECISION.name(), Decision.RETRY.name()))));
    return !waiting.isEmpty();
  }

  /** Its process is over: a new one begins. */
  boolean startAgain(UUID id) {
    deliveries.begin(id, clock.instant());
    starting.start(id);
    return true;
  }

  /** Lets it go on at once if it waits for its next attempt, or failed unforeseen. */
  boolean stopWaiting(UUID id) {
    var waiting = jobs(id).stream().filter(OpenDeliveries::isWaiting).toList();
    waiting.forEach(job -> engine.run(() -> fire(job)));
    if (!waiting.isEmpty()) {
      deliveries.dueNow(id, clock.instant());
    }
    return !waiting.isEmpty();
  }

  private List<Job> jobs(UUID id) {
    return services
        .getRuntimeService()
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(id.toString(), KEY)
        .list()
        .stream()
        .flatMap(process -> jobsOf(process.getId()).stream())
        .toList();
  }

  private List<Job> jobsOf(String process) {
    return services.getManagementService().createJobQuery().processInstanceId(process).list();
  }

  private static boolean isWaiting(Job job) {
    return isIncident(job)
        || job.getExceptionMessage() != null
        || NEXT_ATTEMPT_DUE.equals(((JobEntity) job).getJobHandlerConfigurationRaw());
  }

  private static boolean isIncident(Job job) {
    return job.getRetries() == 0;
  }

  private void fire(Job job) {
    var management = services.getManagementService();
    if (isIncident(job)) {
      management.setJobRetries(job.getId(), 1);
    }
    management.setJobDuedate(job.getId(), Date.from(clock.instant()));
  }
}
