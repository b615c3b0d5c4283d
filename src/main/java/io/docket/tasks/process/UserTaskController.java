package io.docket.tasks.process;

import io.docket.tasks.Task;
import io.docket.tasks.TaskNotFound;
import io.docket.tasks.Tasks;
import io.docket.web.EntityVersion;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Tells Docket's tab in Tasklist, which knows nothing but the engine's user task, whose it is. */
@Hidden
@RestController
class UserTaskController {

  private final TaskService userTasks;
  private final RuntimeService runtime;
  private final Tasks tasks;

  UserTaskController(TaskService userTasks, RuntimeService runtime, Tasks tasks) {
    this.userTasks = userTasks;
    this.runtime = runtime;
    this.tasks = tasks;
  }

  @GetMapping("/tasks/behind/{userTask}")
  ResponseEntity<Task> behind(@PathVariable String userTask) {
    var open = userTasks.createTaskQuery().taskId(userTask).singleResult();
    if (open == null || open.getProcessInstanceId() == null) {
      throw new TaskNotFound();
    }
    var task = tasks.find(id(open.getProcessInstanceId()));
    return ResponseEntity.ok().eTag(EntityVersion.tag(task.version())).body(task);
  }

  private UUID id(String processInstance) {
    return runtime
        .createProcessInstanceQuery()
        .processDefinitionKey(TaskLifecycleProcess.KEY)
        .processInstanceId(processInstance)
        .list()
        .stream()
        .map(ProcessInstance::getBusinessKey)
        .map(UUID::fromString)
        .findFirst()
        .orElseThrow(TaskNotFound::new);
  }
}
