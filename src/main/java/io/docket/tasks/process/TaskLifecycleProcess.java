package io.docket.tasks.process;

import io.docket.engine.ProcessVariable;

/** What ties code and diagram together: the names in {@code processes/task-lifecycle.bpmn}. */
final class TaskLifecycleProcess {

  static final String KEY = "taskLifecycle";

  static final String WORK_ON_TASK = "userTask_workOnTask";
  static final String REVIEW_TASK = "userTask_reviewTask";

  static final String DETAILS_CHANGED = "tasks.detailsChanged";
  static final String CANCELLED = "tasks.cancelled";

  /** What the routing decision looks at; transient, gone when the transaction ends. */
  static final ProcessVariable<String> CATEGORY = ProcessVariable.string("category");

  static final ProcessVariable<String> PRIORITY = ProcessVariable.string("priority");

  /** Columns of Tasklist's filters; local to the user task. */
  static final ProcessVariable<String> NUMBER = ProcessVariable.string("number");

  static final ProcessVariable<String> STATUS = ProcessVariable.string("status");

  /** The name under which diagrams read the task's record. */
  static final String TASK_RECORD = "taskRecord";

  private TaskLifecycleProcess() {}
}
