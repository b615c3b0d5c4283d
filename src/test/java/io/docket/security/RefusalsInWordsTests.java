package io.docket.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.docket.web.Refusal;
import jakarta.ws.rs.WebApplicationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

class RefusalsInWordsTests {

  private static final Refusal REFUSAL =
      new Refusal(HttpStatus.FORBIDDEN, "not-yours", "Not yours.") {
        private static final long serialVersionUID = 1L;
      };

  private final RefusalsInWords words = new RefusalsInWords();

  @AfterEach
  void leaveTheRequest() {
    RequestContextHolder.resetRequestAttributes();
  }

  @Test
  void leavesARefusalAloneForOurOwnRest() {
    enter("/tasks/1/complete");

    assertThat(words.translate(REFUSAL)).isSameAs(REFUSAL);
  }

  @Test
  void makesARefusalACompleteAnswerForTheEnginesRest() {
    enter("/camunda/api/engine/engine/default/task/1/complete");

    assertThat(words.translate(REFUSAL))
        .isInstanceOfSatisfying(
            WebApplicationException.class,
            answer -> {
              assertThat(answer.getResponse().getStatus()).isEqualTo(403);
              assertThat(answer).hasMessage("Not yours.").hasCause(REFUSAL);
            });
  }

  @Test
  void tellsPeopleOfAChangeMeanwhileInAPlainSentence() {
    enter("/tasks/1");

    assertThat(words.translate(new OptimisticLockingException("ENGINE-03005 …")))
        .isInstanceOf(ChangedMeanwhile.class);
  }

  @Test
  void leavesAChangeMeanwhileToTheJobExecutor() {
    assertThat(words.translate(new OptimisticLockingException("ENGINE-03005 …"))).isNull();
  }

  @Test
  void knowsNoOtherException() {
    enter("/tasks/1");

    assertThat(words.translate(new ProcessEngineException("secret"))).isNull();
  }

  private static void enter(String path) {
    var request = new MockHttpServletRequest("POST", path);
    request.setServletPath(path);
    RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
  }
}
