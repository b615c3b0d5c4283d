package io.docket.tasks;

import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The verbs that the task's diagram is made of. Each belongs to one step or event of it. */
public interface TaskLifecycle {

  /**
   * Ties a starting process to its task: the one that was just created over REST, or a new one out
   * of what somebody typed into the start form.
   *
   * @param businessKey what the process was started with; a key of a task that has its process
   *     already, or of none, is ignored
   * @return the task's id, the process instance's business key from now on
   */
  UUID register(@Nullable String businessKey, String processInstance, Supplier<NewTask> form);

  /** Fills in what the routing decision says. */
  void route(UUID task, Routing routing);

  /**
   * Somebody else has to look at the work in the end; never taken back.
   *
   * @throws io.docket.web.InvalidRequest if the task has no team with a second person
   */
  void requireReview(UUID task);

  /** What the diagram can read of the task. */
  TaskInDiagram inDiagram(UUID task);

  /** The id of the task's process instance. */
  String processOf(UUID task);

  /** The work lies ready, for the first time or because the reviewer sent it back. */
  void offerWork(UUID task);

  /** The work is done and somebody else shall look at it. */
  void offerReview(UUID task);

  /** Reminds of the deadline, if a reminder is due. */
  void remind(UUID task);

  /** Escalates one level up, if the next escalation is due. */
  void escalate(UUID task);

  /** The task is done. */
  void recordCompletion(UUID task);

  /** The task is withdrawn. */
  void recordCancellation(UUID task);
}
