package io.docket.engine.deployment;

import io.docket.engine.RequiredProcess;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Lets nobody in before the processes are there that everything hangs on. */
@Component
final class RequiredProcesses {

  private final RepositoryService repository;
  private final ObjectProvider<RequiredProcess> required;

  RequiredProcesses(RepositoryService repository, ObjectProvider<RequiredProcess> required) {
    this.repository = repository;
    this.required = required;
  }

  /**
   * Looks for a version of each, from whatever time.
   *
   * @throws RequiredProcessMissing if there is none
   */
  void check() {
    for (var process : required) {
      var versions =
          repository.createProcessDefinitionQuery().processDefinitionKey(process.id()).count();
      if (versions == 0) {
        throw new RequiredProcessMissing(process.id());
      }
    }
  }
}
