package io.docket.connectors;

import static org.assertj.core.api.Assertions.assertThat;

import io.docket.DocketTest;
import io.docket.RestCalls;
import io.docket.users.Role;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What operators see of a mail server that is down, and that nobody else minds. */
@DocketTest
class ServersHealthTests {

  private final RestCalls calls;
  private final MeterRegistry meters;
  private final ConnectorStates states;
  private final Clock clock;
  private final CircuitBreaker breaker;

  @Autowired
  ServersHealthTests(
      RestCalls calls,
      MeterRegistry meters,
      ConnectorStates states,
      CircuitBreakerRegistry breakers,
      Clock clock) {
    this.calls = calls;
    this.meters = meters;
    this.states = states;
    this.clock = clock;
    this.breaker = breakers.circuitBreaker("email");
  }

  @BeforeEach
  void takeTheServerDown() {
    breaker.transitionToOpenState();
  }

  @AfterEach
  void bringItBack() {
    breaker.transitionToClosedState();
  }

  @Test
  void neverTakeANodeOutOfTheBalancer() {
    for (var path : new String[] {"", "/readiness", "/liveness"}) {
      var answer = calls.stranger().get("/actuator/health" + path);

      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.<String>read("$.status")).isEqualTo("UP");
    }
  }

  @Test
  void areShownToOperators() {
    var health = calls.asNew(Role.OPERATOR).get("/actuator/health");

    assertThat(health.<String>read("$.components.connectors.status")).isEqualTo("UP");
    var email = "$.components.connectors.components.email";
    assertThat(health.<String>read(email + ".status")).isEqualTo("UNKNOWN");
    assertThat(health.<String>read(email + ".details.circuit")).isEqualTo("OPEN");
    assertThat(health.<Boolean>read(email + ".details.configured")).isTrue();
    var calendar = "$.components.connectors.components.calendar";
    assertThat(health.<Boolean>read(calendar + ".details.configured")).isFalse();
  }

  @Test
  void areHiddenFromEverybodyElse() {
    assertThat(calls.stranger().get("/actuator/health").body())
        .doesNotContain("components", "email");
    assertThat(calls.stranger().get("/actuator/health/connectors").status()).isEqualTo(404);
    assertThat(calls.asNew(Role.LEAD).get("/actuator/health").body()).doesNotContain("email");
  }

  @Test
  void areMeasured() {
    var state =
        meters.get("resilience4j.circuitbreaker.state").tags("name", "email", "state", "open");

    assertThat(state.gauge().value()).isEqualTo(1);
    assertThat(meters.find("resilience4j.retry.calls").tags("name", "email").meters()).isNotEmpty();
    assertThat(
            meters
                .find("resilience4j.bulkhead.available.concurrent.calls")
                .tags("name", "email")
                .gauge())
        .isNotNull();
  }

  @Test
  void areKnownToWhoeverDelivers() {
    assertThat(states.notBefore("email")).isAfter(clock.instant());
    assertThat(states.notBefore("calendar")).isBefore(clock.instant());
    assertThat(states.isConfigured("email")).isTrue();
    assertThat(states.isConfigured("calendar")).isFalse();
  }
}
