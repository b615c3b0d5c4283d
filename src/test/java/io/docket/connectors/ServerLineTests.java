package io.docket.connectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.docket.TestClock;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How a server is treated that fails. */
class ServerLineTests {

  private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
  private static final String METER = "docket.connectors.attempts";
  private static final ServerFailure DOWN = ServerFailure.unavailable("It is down");

  private final TestClock clock = new TestClock();
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final ServerLine line = TestLines.line("email", clock, meters);
  private final AtomicInteger attempts = new AtomicInteger();

  @BeforeEach
  void stopTheTime() {
    clock.set(NOW);
  }

  @AfterEach
  void letItRun() {
    clock.reset();
  }

  @Test
  void triesAgainWhatMayPass() {
    var answer =
        line.call(
            () -> {
              if (attempts.incrementAndGet() < 3) {
                throw DOWN;
              }
              return "taken";
            });

    assertThat(answer).isEqualTo("taken");
    assertThat(attempts).hasValue(3);
  }

  @Test
  void leavesNoServerAloneForMailboxesThatTakeNothing() {
    for (var i = 0; i < 20; i++) {
      failing(ServerFailure.mailboxUnavailable("It is full"));
    }

    assertThat(attempts).as("each asked once").hasValue(20);
    assertThat(line.call(() -> "taken")).isEqualTo("taken");
  }

  @Test
  void givesUpAfterThreeAttempts() {
    assertThat(failing(DOWN)).isSameAs(DOWN);

    assertThat(attempts).hasValue(3);
    assertThat(meters.timer(METER, "connector", "email", "outcome", "unavailable").count())
        .isEqualTo(3);
  }

  @Test
  void triesOnceWhereAskingAgainIsNoUse() {
    failing(ServerFailure.unavailableForNow("It is slow"));
    failing(ServerFailure.refused("No"));
    failing(ServerFailure.recipientRefused("Nobody there"));

    assertThat(attempts).hasValue(3);
  }

  @Test
  void leavesAServerAloneThatKeepsFailing() {
    for (var i = 0; i < 4; i++) {
      failing(DOWN);
    }
    assertThat(attempts).hasValue(12);

    var failure = failing(DOWN);

    assertThat(attempts).hasValue(12);
    assertThat(failure.kind()).isEqualTo(ServerFailure.Kind.UNAVAILABLE);
    assertThat(failure.notBefore()).contains(NOW.plus(TestLines.REST));
    assertThat(line.notBefore()).isEqualTo(NOW.plus(TestLines.REST));
  }

  @Test
  void countsNothingAgainstAServerThatSomebodyElseIsToBlameFor() {
    for (var i = 0; i < 20; i++) {
      failing(ServerFailure.refused("No"));
      failing(ServerFailure.recipientRefused("Nobody there"));
      assertThatIllegalStateException().isThrownBy(() -> line.call(broken()));
    }

    assertThat(line.state()).isEqualTo(State.CLOSED);
    assertThat(attempts).hasValue(40);
  }

  @Test
  void letsProbesThroughAfterTheRestAndTrustsTheServerAgain() {
    for (var i = 0; i < 4; i++) {
      failing(DOWN);
    }
    clock.advance(TestLines.REST.plusMillis(1));

    line.call(() -> "taken");
    assertThat(line.state()).isEqualTo(State.HALF_OPEN);
    line.call(() -> "taken");

    assertThat(line.state()).isEqualTo(State.CLOSED);
    assertThat(line.notBefore()).isBefore(NOW);
  }

  @Test
  void restsAnewWhereTheProbesFail() {
    for (var i = 0; i < 4; i++) {
      failing(DOWN);
    }
    clock.advance(TestLines.REST.plusMillis(1));

    failing(DOWN);
    failing(DOWN);

    assertThat(line.state()).isEqualTo(State.OPEN);
    assertThat(line.notBefore()).isEqualTo(clock.instant().plus(TestLines.REST));
  }

  @Test
  void asksNobodyWhoAskedToBeLeftAlone() {
    var wanted = NOW.plusSeconds(90);
    failing(ServerFailure.unavailableUntil(wanted, "Not now"));

    assertThat(failing(DOWN).notBefore()).contains(wanted);
    assertThat(attempts).hasValue(1);
    assertThat(line.notBefore()).isEqualTo(wanted);

    clock.set(wanted);
    assertThat(line.call(() -> "taken")).isEqualTo("taken");
  }

  @Test
  void restsNoLongerThanIsSet() {
    failing(ServerFailure.unavailableUntil(NOW.plus(Duration.ofDays(400)), "Not now"));

    assertThat(line.notBefore()).isEqualTo(NOW.plus(TestLines.LONGEST_REST));
  }

  @Test
  void refusesAtOnceWhereTooMuchIsUnderWay() throws Exception {
    var underWay = new CountDownLatch(2);
    var over = new CountDownLatch(1);
    var others = Executors.newFixedThreadPool(2);
    try {
      for (var i = 0; i < 2; i++) {
        others.execute(() -> line.call(waiting(underWay, over)));
      }
      underWay.await();

      var failure = failing(DOWN);

      assertThat(failure).hasMessage("Too much is under way to the server already");
      assertThat(failure.kind()).isEqualTo(ServerFailure.Kind.UNAVAILABLE);
      assertThat(attempts).hasValue(0);
      assertThat(line.state()).isEqualTo(State.CLOSED);
    } finally {
      over.countDown();
      others.shutdown();
    }
  }

  private ServerFailure failing(ServerFailure failure) {
    return catchThrowableOfType(
        ServerFailure.class,
        () ->
            line.call(
                () -> {
                  attempts.incrementAndGet();
                  throw failure;
                }));
  }

  private static Supplier<String> broken() {
    return () -> {
      throw new IllegalStateException("A mistake of Docket");
    };
  }

  private static Supplier<String> waiting(CountDownLatch underWay, CountDownLatch over) {
    return () -> {
      underWay.countDown();
      try {
        over.await();
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
      }
      return "taken";
    };
  }
}
