package io.docket.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.docket.web.Door;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class DoorFilterTests {

  private final DoorFilter filter = new DoorFilter(request -> Door.TASKLIST);

  @Test
  void marksTheRequestAndForgetsItAfterwards() throws Exception {
    var seen = new AtomicReference<Door>(Door.TIMER);

    run((request, response) -> seen.set(Door.current()));

    assertThat(seen.get()).isEqualTo(Door.TASKLIST);
    assertThat(Door.current()).isEqualTo(Door.TIMER);
  }

  @Test
  void forgetsTheDoorWhenTheRequestFails() {
    assertThatThrownBy(
            () ->
                run(
                    (request, response) -> {
                      throw new ServletException("broken");
                    }))
        .isInstanceOf(ServletException.class);

    assertThat(Door.current()).isEqualTo(Door.TIMER);
  }

  private void run(FilterChain chain) throws Exception {
    filter.doFilter(new MockHttpServletRequest(), new MockHttpServletResponse(), chain);
  }
}
