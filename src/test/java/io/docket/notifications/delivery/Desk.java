package io.docket.notifications.delivery;

import io.docket.users.Actors;
import io.docket.web.Door;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;

/** The engine's side of deliveries, and what people do with them in Tasklist. */
final class Desk {

  final ProcessEngine engine;

  private final Actors actors;

  Desk(BeanFactory beans) {
    engine = beans.getBean(ProcessEngine.class);
    actors = beans.getBean(Actors.class);
  }

  /** The running process. */
  ProcessInstance instance(UUID delivery) {
    return engine
        .getRuntimeService()
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(delivery.toString())
        .singleResult();
  }

  /** Ids of all processes that there have been. */
  List<String> instances(UUID delivery) {
    return engine
        .getHistoryService()
        .createHistoricProcessInstanceQuery()
        .processInstanceBusinessKey(delivery.toString())
        .orderByProcessInstanceStartTime()
        .asc()
        .list()
        .stream()
        .map(HistoricProcessInstance::getId)
        .toList();
  }

  List<Job> jobs(UUID delivery) {
    return engine
        .getManagementService()
        .createJobQuery()
        .processInstanceId(instance(delivery).getId())
        .list();
  }

  Job job(UUID delivery) {
    return jobs(delivery).get(0);
  }

  /** Runs what is due by now, once; tells how much there was. */
  int runDue(UUID delivery) {
    var due =
        engine
            .getManagementService()
            .createJobQuery()
            .processInstanceId(instance(delivery).getId())
            .withRetriesLeft()
            .duedateLowerThan(new Date(ClockUtil.getCurrentTime().getTime() + 1))
            .list();
    due.forEach(job -> engine.getManagementService().executeJob(job.getId()));
    return due.size();
  }

  Task userTask(UUID delivery) {
    return engine
        .getTaskService()
        .createTaskQuery()
        .processInstanceBusinessKey(delivery.toString())
        .singleResult();
  }

  /** Somebody submits the form in Tasklist. */
  void decide(String person, UUID delivery, String decision, String note) {
    var task = userTask(delivery).getId();
    var form = new HashMap<String, Object>(Map.of("decision", decision, "note", note));
    inTasklist(person, () -> engine.getFormService().submitTaskForm(task, form));
  }

  /** Somebody does something with tasks. */
  <T> T as(String person, Supplier<T> action) {
    var done = new AtomicReference<T>();
    inTasklist(person, () -> done.set(action.get()));
    return Objects.requireNonNull(done.get());
  }

  void inTasklist(String person, Runnable action) {
    var actor = actors.find(person).orElseThrow();
    var context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(
        new PreAuthenticatedAuthenticationToken(actor, "none", AuthorityUtils.NO_AUTHORITIES));
    SecurityContextHolder.setContext(context);
    Door.enter(Door.TASKLIST);
    engine.getIdentityService().setAuthentication(person, List.copyOf(actor.groups()), List.of());
    try {
      action.run();
    } finally {
      engine.getIdentityService().clearAuthentication();
      Door.leave();
      SecurityContextHolder.clearContext();
    }
  }
}
