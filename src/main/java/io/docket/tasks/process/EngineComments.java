package io.docket.tasks.process;

import io.docket.tasks.CommentMirror;
import io.docket.tasks.CommentWritten;
import io.docket.tasks.CommentWritten.Change;
import io.docket.tasks.EngineActions;
import io.docket.tasks.TaskLifecycle;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Shows comments written over REST in Tasklist, and takes over those written there. */
@Component
class EngineComments {

  private final EngineDoor engine;
  private final TaskService tasks;
  private final OpenUserTask openUserTask;
  private final TaskLifecycle lifecycle;
  private final CommentMirror mirror;
  private final EngineActions actions;
  private final ThreadLocal<Boolean> mirroring = ThreadLocal.withInitial(() -> false);

  @SuppressWarnings("TooManyParameters")
  EngineComments(
      EngineDoor engine,
      TaskService tasks,
      OpenUserTask openUserTask,
      TaskLifecycle lifecycle,
      CommentMirror mirror,
      EngineActions actions) {
    this.engine = engine;
    this.tasks = tasks;
    this.openUserTask = openUserTask;
    this.lifecycle = lifecycle;
    this.mirror = mirror;
    this.actions = actions;
  }

  /** Somebody commented in Tasklist, or over the engine's REST API. */
  void written(UUID task, String text, String engineComment) {
    if (!mirroring.get()) {
      actions.commented(task, text, engineComment);
    }
  }

  @EventListener
  void mirror(CommentWritten event) {
    mirroring.set(true);
    try {
      engine.run(() -> apply(event));
    } finally {
      mirroring.remove();
    }
  }

  private void apply(CommentWritten event) {
    var comment = mirror.find(event.comment());
    var process = lifecycle.processOf(event.task());
    var twin = comment.engineComment();
    if (event.change() == Change.ADDED) {
      add(event, comment.text(), process);
    } else if (twin != null) {
      StoredComments.change(process, twin, event.change(), comment.text());
    }
  }

  /** A finished task has no user task on which Tasklist could show the comment. */
  private void add(CommentWritten event, String text, String process) {
    var open = openUserTask.of(event.task());
    if (open != null) {
      var twin = tasks.createComment(open.getId(), process, text);
      mirror.mirrored(event.comment(), twin.getId());
    }
  }
}
