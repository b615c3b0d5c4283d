package io.docket.tasks.process;

import io.docket.tasks.TaskLifecycle;
import java.util.Objects;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.SuspensionState;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** The one user task of a task's process that is open now, for work or for review. */
@Component
class OpenUserTask {

  private final TaskService engine;
  private final TaskLifecycle lifecycle;

  OpenUserTask(TaskService engine, TaskLifecycle lifecycle) {
    this.engine = engine;
    this.lifecycle = lifecycle;
  }

  Task of(UUID task) {
    return engine.createTaskQuery().processInstanceId(lifecycle.processOf(task)).singleResult();
  }

  void assign(UUID id) {
    var open = of(id);
    var assignee = lifecycle.inDiagram(id).assignee();
    if (!Objects.equals(open.getAssignee(), assignee)) {
      engine.setAssignee(open.getId(), assignee);
    }
  }

  /**
   * Takes the task from whoever has it, even where an operator has suspended it: who has left must
   * not wait for that.
   */
  void takeBack(UUID id) {
    var open = (TaskEntity) of(id);
    var state = open.getSuspensionState();
    var managed = Context.getCommandContext().getTaskManager().findTaskById(open.getId());
    managed.setSuspensionState(SuspensionState.ACTIVE.getStateCode());
    engine.setAssignee(open.getId(), null);
    managed.setSuspensionState(state);
  }

  /** Name, due date and priority: what Tasklist shows by itself. */
  void describe(UUID id) {
    var open = of(id);
    var record = lifecycle.inDiagram(id);
    open.setName(record.title());
    open.setPriority(record.enginePriority());
    open.setDueDate(record.dueDate());
    engine.saveTask(open);
  }

  void offerToTeam(UUID id) {
    var open = of(id);
    var record = lifecycle.inDiagram(id);
    engine.getIdentityLinksForTask(open.getId()).stream()
        .filter(link -> link.getType().equals(IdentityLinkType.CANDIDATE))
        .forEach(link -> withdraw(open, link));
    record.candidateGroups().forEach(group -> engine.addCandidateGroup(open.getId(), group));
    record.candidateUsers().forEach(user -> engine.addCandidateUser(open.getId(), user));
    if (!Objects.equals(open.getAssignee(), record.assignee())) {
      engine.setAssignee(open.getId(), record.assignee());
    }
  }

  private void withdraw(Task open, IdentityLink link) {
    if (link.getGroupId() != null) {
      engine.deleteCandidateGroup(open.getId(), link.getGroupId());
    } else {
      engine.deleteCandidateUser(open.getId(), link.getUserId());
    }
  }

  void complete(UUID id) {
    engine.complete(of(id).getId());
  }
}
