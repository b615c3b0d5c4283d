package io.docket.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import io.docket.audit.AuditTrail;
import io.docket.users.Actor;
import io.docket.web.Problems;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;

@ExtendWith(OutputCaptureExtension.class)
class RefusalLogFilterTests {

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  @Test
  void logsWhoWasRefusedWhatInOneLine(CapturedOutput output) throws Exception {
    var actor = new Actor("ada", Set.of(), Set.of(), Set.of(), 0);
    SecurityContextHolder.getContext().setAuthentication(new ActorAuthentication(actor, false));
    var request = new MockHttpServletRequest("POST", "/tasks/4711%0aForged/review");
    request.setQueryString("secret=1");

    send(request, 403);

    assertThat(output).contains("Refused: ada POST /tasks/*/review not-allowed");
    assertThat(output).doesNotContain("secret", "4711");
  }

  @Test
  void isSilentAboutEverythingElse(CapturedOutput output) throws Exception {
    send(new MockHttpServletRequest("GET", "/tasks"), 404);

    assertThat(output).doesNotContain("Refused");
  }

  private static void send(MockHttpServletRequest request, int status) throws Exception {
    new RefusalLogFilter(new AccessRefusals(mock(AuditTrail.class)))
        .doFilter(
            request,
            new MockHttpServletResponse(),
            (asked, answered) -> {
              asked.setAttribute(Problems.KEY, "not-allowed");
              ((HttpServletResponse) answered).setStatus(status);
            });
  }
}
