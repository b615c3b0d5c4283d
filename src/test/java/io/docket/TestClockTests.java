package io.docket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TestClockTests {

  private final TestClock clock = new TestClock();

  @AfterEach
  void reset() {
    clock.reset();
  }

  @Test
  void movesTheEngineAlong() {
    var deadline = Instant.parse("2031-05-01T08:00:00Z");

    clock.set(deadline);
    clock.advance(Duration.ofMinutes(1));

    assertThat(clock.instant()).isEqualTo(deadline.plusSeconds(60));
    assertThat(ClockUtil.getCurrentTime().toInstant()).isEqualTo(clock.instant());
  }

  @Test
  void runsWithTheRealTimeAfterAReset() {
    clock.set(Instant.EPOCH);

    clock.reset();

    assertThat(clock.instant()).isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
    assertThat(ClockUtil.getCurrentTime().toInstant())
        .isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
  }
}
