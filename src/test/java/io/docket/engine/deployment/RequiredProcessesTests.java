package io.docket.engine.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.docket.engine.Diagrams;
import io.docket.engine.EngineTest;
import io.docket.engine.RequiredProcess;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

@EngineTest
class RequiredProcessesTests {

  @Autowired RepositoryService repository;

  @Test
  void refuseTheStartWhileOneWasNeverDeployed() {
    var missing =
        catchThrowableOfType(RequiredProcessMissing.class, () -> required("absent").check());

    var analysis = new RequiredProcessMissingAnalyzer().analyze(missing, missing);
    assertThat(analysis.getDescription())
        .isEqualTo("The process absent is not deployed, and Docket cannot work without it.");
    assertThat(analysis.getAction()).contains("the file that was refused");
  }

  @Test
  void areContentWithAnyVersion() {
    var deployment =
        repository
            .createDeployment()
            .addString("a.bpmn", Diagrams.around("<userTask id='step'/>"))
            .deploy();

    assertThatCode(() -> required("example").check()).doesNotThrowAnyException();
    repository.deleteDeployment(deployment.getId(), true);
  }

  private RequiredProcesses required(String id) {
    var beans = new StaticListableBeanFactory();
    beans.addBean(id, new RequiredProcess(id));
    return new RequiredProcesses(repository, beans.getBeanProvider(RequiredProcess.class));
  }
}
