package io.docket.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Objects;
import org.apache.catalina.connector.ClientAbortException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.ProblemDetail;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.ServletWebRequest;

/** What the caller hears of a failure that nobody foresaw. */
class ProblemAdviceTests {

  private final MockHttpServletRequest request = new MockHttpServletRequest();
  private final ProblemAdvice advice = new ProblemAdvice();

  @ParameterizedTest
  @CsvSource({"23503, 409", "23505, 409", "40001, 409", "40P01, 409", "23502, 500", "22001, 500"})
  void tellsALostRaceFromAFailure(String state, int status) {
    assertThat(answer(state)).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({"23503, 412", "40P01, 412", "22001, 500"})
  void tellsWhoAskedForAVersionThatItIsGone(String state, int status) {
    request.addHeader("If-Match", "\"1\"");

    assertThat(answer(state)).isEqualTo(status);
  }

  @Test
  @ExtendWith(OutputCaptureExtension.class)
  void isSilentWhereTheClientHasGone(CapturedOutput log) {
    var gone = new ClientAbortException("Broken pipe");

    assertThat(advice.unexpected(gone, new ServletWebRequest(request))).isNull();
    assertThat(log).doesNotContain("A request failed");
  }

  private int answer(String state) {
    var failure = new IllegalStateException(new SQLException("a secret of the database", state));
    var answer = Objects.requireNonNull(advice.unexpected(failure, new ServletWebRequest(request)));
    assertThat(answer.getBody()).isInstanceOf(ProblemDetail.class);
    assertThat(String.valueOf(answer.getBody())).doesNotContain("secret");
    return answer.getStatusCode().value();
  }
}
