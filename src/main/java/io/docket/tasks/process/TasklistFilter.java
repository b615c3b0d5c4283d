package io.docket.tasks.process;

import static io.docket.tasks.process.TaskLifecycleProcess.CATEGORY;
import static io.docket.tasks.process.TaskLifecycleProcess.NUMBER;
import static io.docket.tasks.process.TaskLifecycleProcess.REVIEW_TASK;
import static io.docket.tasks.process.TaskLifecycleProcess.STATUS;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.task.TaskQuery;

/**
 * A list of tasks that everybody finds in Tasklist. Each shows of the open user tasks only those
 * that whoever looks may see.
 */
enum TasklistFilter {
  MY_TASKS("My tasks", tasks -> tasks.taskAssigneeExpression("${currentUser()}")),
  MY_TEAMS_UNASSIGNED(
      "My teams' unassigned",
      tasks ->
          tasks
              .taskDefinitionKeyNotIn(REVIEW_TASK)
              .taskCandidateUserExpression("${currentUser()}")
              .taskUnassigned()),
  OVERDUE("Overdue", tasks -> tasks.dueBeforeExpression("${now()}")),
  DUE_THIS_WEEK(
      "Due this week",
      tasks ->
          tasks
              .dueAfterExpression("${now()}")
              .dueBeforeExpression(
                  "${dateTime().plusWeeks(1).withDayOfWeek(1).withTimeAtStartOfDay()}")),
  WAITING_FOR_MY_REVIEW(
      "Waiting for my review",
      tasks ->
          tasks
              .taskDefinitionKey(REVIEW_TASK)
              .or()
              .taskAssigneeExpression("${currentUser()}")
              .taskCandidateUserExpression("${currentUser()}")
              .endOr());

  private static final List<Map<String, String>> COLUMNS =
      List.of(
          Map.of("name", NUMBER.name(), "label", "Number"),
          Map.of("name", CATEGORY.name(), "label", "Category"),
          Map.of("name", STATUS.name(), "label", "Status"));

  private final String title;
  private final UnaryOperator<TaskQuery> condition;

  TasklistFilter(String title, UnaryOperator<TaskQuery> condition) {
    this.title = title;
    this.condition = condition;
  }

  String title() {
    return title;
  }

  /** Those of the tasks that belong on this list. */
  TaskQuery narrow(TaskQuery tasks) {
    return condition.apply(tasks.processDefinitionKey(TaskLifecycleProcess.KEY));
  }

  /** How Tasklist shows the list; without a description, which would hover over the list above. */
  Map<String, Object> properties() {
    return Map.of(
        "priority",
        ordinal(),
        "refresh",
        true,
        "showUndefinedVariable",
        false,
        "variables",
        COLUMNS);
  }
}
