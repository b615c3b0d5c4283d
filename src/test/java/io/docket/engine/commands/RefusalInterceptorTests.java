package io.docket.engine.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.docket.engine.Diagrams;
import io.docket.engine.EngineTest;
import io.docket.engine.RecordingDelegate;
import io.docket.engine.RefusalTranslation;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

@EngineTest
@Import(RefusalInterceptorTests.Translations.class)
class RefusalInterceptorTests {

  @Autowired RepositoryService repository;
  @Autowired RuntimeService runtime;
  @Autowired RecordingDelegate delegate;

  String deployment = "";

  /** A refusal of some module above the engine. */
  static final class NotYours extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotYours() {
      super("This task is not yours.");
    }
  }

  @TestConfiguration
  static class Translations {
    @Bean
    RefusalTranslation ofNotYours() {
      return cause -> cause instanceof NotYours refusal ? refusal : null;
    }
  }

  @BeforeEach
  void deploy() {
    var listener =
        """
        <userTask id='step'><extensionElements>
          <camunda:taskListener event='create' delegateExpression='#{recordingDelegate}'/>
        </extensionElements></userTask>""";
    deployment =
        repository
            .createDeployment()
            .addString("a.bpmn", Diagrams.around(listener))
            .deploy()
            .getId();
  }

  @AfterEach
  void remove() {
    delegate.failure = null;
    repository.deleteDeployment(deployment, true);
  }

  @Test
  void letsARefusalOutOfAListenerInItsOwnWords() {
    delegate.failure = new NotYours();

    assertThatThrownBy(() -> runtime.startProcessInstanceByKey("example"))
        .isInstanceOf(NotYours.class)
        .hasMessage("This task is not yours.");
    assertThat(runtime.createProcessInstanceQuery().count()).isZero();
  }

  @Test
  void leavesEveryOtherExceptionToTheEngine() {
    delegate.failure = new IllegalStateException("secret");

    assertThatThrownBy(() -> runtime.startProcessInstanceByKey("example"))
        .isInstanceOf(ProcessEngineException.class);
  }
}
