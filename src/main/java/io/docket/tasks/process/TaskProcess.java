package io.docket.tasks.process;

import static io.docket.tasks.process.TaskLifecycleProcess.KEY;

import io.docket.tasks.CancellationRequested;
import io.docket.tasks.ReviewFinished;
import io.docket.tasks.TaskAssigned;
import io.docket.tasks.TaskCreated;
import io.docket.tasks.TaskDetailsChanged;
import io.docket.tasks.TaskLifecycle;
import io.docket.tasks.TaskMoved;
import io.docket.tasks.TasksReturned;
import io.docket.tasks.WorkFinished;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Moves a task's process when its record changes: at once, in the same transaction. */
@Component
class TaskProcess {

  private final EngineDoor engine;
  private final RuntimeService runtime;
  private final OpenUserTask openUserTask;
  private final TaskLifecycle lifecycle;
  private final RoutingDecision routing;

  TaskProcess(
      EngineDoor engine,
      RuntimeService runtime,
      OpenUserTask openUserTask,
      TaskLifecycle lifecycle,
      RoutingDecision routing) {
    this.engine = engine;
    this.runtime = runtime;
    this.openUserTask = openUserTask;
    this.lifecycle = lifecycle;
    this.routing = routing;
  }

  @EventListener
  void start(TaskCreated event) {
    engine.runUnlogged(() -> runtime.startProcessInstanceByKey(KEY, event.task().toString()));
  }

  @EventListener
  void follow(TaskAssigned event) {
    engine.run(() -> openUserTask.assign(event.task()));
  }

  @EventListener
  void follow(TasksReturned event) {
    engine.run(() -> event.tasks().forEach(openUserTask::takeBack));
  }

  @EventListener
  void follow(TaskMoved event) {
    engine.run(() -> openUserTask.offerToTeam(event.task()));
  }

  @EventListener
  void follow(TaskDetailsChanged event) {
    engine.run(
        () -> {
          if (event.shownInTasklist()) {
            openUserTask.describe(event.task());
          }
          if (event.timersMove()) {
            tell(event.task(), TaskLifecycleProcess.DETAILS_CHANGED);
          }
          if (event.routedBy()) {
            askForReview(event.task());
          }
        });
  }

  /** Nobody gets round a second pair of eyes by choosing the category after the creation. */
  private void askForReview(UUID task) {
    if (routing.of(lifecycle.inDiagram(task)).reviewNeeded()) {
      lifecycle.requireReview(task);
    }
  }

  /** In Tasklist it is the engine that ends the work, and is about to go on by itself. */
  @EventListener
  void follow(WorkFinished event) {
    if (!engine.isRunning()) {
      engine.run(() -> openUserTask.complete(event.task()));
    }
  }

  @EventListener
  void follow(ReviewFinished event) {
    if (!engine.isRunning()) {
      engine.run(() -> openUserTask.complete(event.task()));
    }
  }

  @EventListener
  void follow(CancellationRequested event) {
    engine.run(() -> tell(event.task(), TaskLifecycleProcess.CANCELLED));
  }

  private void tell(UUID task, String message) {
    runtime
        .createMessageCorrelation(message)
        .processInstanceId(lifecycle.processOf(task))
        .correlate();
  }
}
