package io.docket.tasks.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The engine's side of a task: its process, its open user task and its timers. */
final class Engine {

  /** Where a task's process leaves rows while it runs, and by which column they belong to it. */
  private static final List<String> OF_INSTANCE =
      List.of(
          "act_ru_execution.proc_inst_id_",
          "act_ru_task.proc_inst_id_",
          "act_ru_job.process_instance_id_",
          "act_ru_event_subscr.proc_inst_id_",
          "act_ru_variable.proc_inst_id_",
          "act_ru_incident.proc_inst_id_",
          "act_ru_ext_task.proc_inst_id_",
          "act_ru_authorization.resource_id_");

  private static final List<String> OF_USER_TASK =
      List.of("act_ru_identitylink.task_id_", "act_ru_authorization.resource_id_");

  final TaskService userTasks;
  final RuntimeService runtime;
  final ManagementService management;

  private final HistoryService history;
  private final JdbcClient jdbc;

  Engine(BeanFactory beans) {
    userTasks = beans.getBean(TaskService.class);
    runtime = beans.getBean(RuntimeService.class);
    management = beans.getBean(ManagementService.class);
    history = beans.getBean(HistoryService.class);
    jdbc = beans.getBean(JdbcClient.class);
  }

  String instanceId(UUID task) {
    return jdbc.sql("select process_instance_id from task where id = :task")
        .param("task", task)
        .query(String.class)
        .single();
  }

  ProcessInstance instance(UUID task) {
    return runtime
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(task.toString())
        .singleResult();
  }

  Task userTask(UUID task) {
    return userTasks.createTaskQuery().processInstanceBusinessKey(task.toString()).singleResult();
  }

  List<Job> jobs(UUID task) {
    return management.createJobQuery().processInstanceId(instanceId(task)).list();
  }

  /** The one timer that waits for the next reminder, drawn as a start event or in between. */
  Job reminder(UUID task) {
    return timer(task, "event_reminderDue", "event_nextReminderDue");
  }

  /** The one timer that waits for the next escalation. */
  Job escalation(UUID task) {
    return timer(task, "event_deadlinePassed", "event_escalationIntervalPassed");
  }

  Instant nextReminder(UUID task) {
    return reminder(task).getDuedate().toInstant();
  }

  Instant nextEscalation(UUID task) {
    return escalation(task).getDuedate().toInstant();
  }

  private Job timer(UUID task, String first, String next) {
    var waiting = new ArrayList<Job>();
    for (var activity : List.of(first, next)) {
      waiting.addAll(
          management
              .createJobQuery()
              .processInstanceId(instanceId(task))
              .activityId(activity)
              .list());
    }
    assertThat(waiting).as("timers of %s or %s", first, next).hasSize(1);
    return waiting.get(0);
  }

  /** Runs each timer that is due by now once, the longest due first; tells how many there were. */
  int runDue(UUID task) {
    var due =
        management
            .createJobQuery()
            .processInstanceId(instanceId(task))
            .duedateLowerThan(new Date(ClockUtil.getCurrentTime().getTime() + 1))
            .orderByJobDuedate()
            .asc()
            .list();
    due.forEach(job -> management.executeJob(job.getId()));
    return due.size();
  }

  /** Nothing of a finished task's process is left, nor of its user tasks. */
  void hasForgotten(UUID task) {
    var instance = instanceId(task);
    OF_INSTANCE.forEach(column -> assertThat(rows(column, instance)).as(column).isZero());
    for (var userTask : userTasksOf(instance)) {
      OF_USER_TASK.forEach(column -> assertThat(rows(column, userTask)).as(column).isZero());
    }
  }

  private List<String> userTasksOf(String instance) {
    return history.createHistoricTaskInstanceQuery().processInstanceId(instance).list().stream()
        .map(HistoricTaskInstance::getId)
        .toList();
  }

  private int rows(String column, String value) {
    var table = column.substring(0, column.indexOf('.'));
    return jdbc.sql("select count(*) from %s where %s = :value".formatted(table, column))
        .param("value", value)
        .query(Integer.class)
        .single();
  }
}
