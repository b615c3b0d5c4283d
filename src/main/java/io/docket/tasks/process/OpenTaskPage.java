package io.docket.tasks.process;

import io.docket.tasks.TaskPage;
import io.docket.tasks.Tasks;
import io.docket.users.CurrentActor;
import io.docket.web.PageController;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Where links to a task lead. The engine gives a task another id for its review, and none once it
 * has ended; this address stays, and goes on to Tasklist for as long as the reader finds it there.
 */
@PageController
class OpenTaskPage {

  private static final String IN_TASKLIST = "redirect:/camunda/app/tasklist/default/#/?task=";

  private final Tasks tasks;
  private final TaskService userTasks;
  private final IdentityService identities;
  private final CurrentActor actor;

  OpenTaskPage(Tasks tasks, TaskService userTasks, IdentityService identities, CurrentActor actor) {
    this.tasks = tasks;
    this.userTasks = userTasks;
    this.identities = identities;
    this.actor = actor;
  }

  @GetMapping(TaskPage.PATTERN)
  String open(@PathVariable UUID task, Model model) {
    var record = tasks.find(task);
    return inTasklist(task)
        .map(id -> IN_TASKLIST + id)
        .orElseGet(
            () -> {
              model.addAttribute("task", record);
              return "task";
            });
  }

  /** The user task that is open now, if Tasklist shows it to whoever asks. */
  private Optional<String> inTasklist(UUID task) {
    var reader = actor.find().orElseThrow();
    identities.setAuthentication(reader.username(), List.copyOf(reader.groups()));
    try {
      var open =
          userTasks
              .createTaskQuery()
              .processDefinitionKey(TaskLifecycleProcess.KEY)
              .processInstanceBusinessKey(task.toString());
      return open.list().stream().map(Task::getId).findFirst();
    } finally {
      identities.clearAuthentication();
    }
  }
}
