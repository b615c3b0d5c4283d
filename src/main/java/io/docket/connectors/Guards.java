package io.docket.connectors;

import io.docket.connectors.ConnectorSettings.Server;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import io.github.resilience4j.retry.RetryRegistry;
import java.time.Clock;
import org.springframework.stereotype.Component;

/**
 * Makes what stands between Docket and a server, in registries that count in metrics. Only what the
 * server is to blame for is tried again or counted against it.
 */
@Component
final class Guards {

  private final BulkheadRegistry bulkheads;
  private final CircuitBreakerRegistry breakers;
  private final RetryRegistry retries;
  private final Clock clock;

  Guards(
      BulkheadRegistry bulkheads,
      CircuitBreakerRegistry breakers,
      RetryRegistry retries,
      Clock clock) {
    this.bulkheads = bulkheads;
    this.breakers = breakers;
    this.retries = retries;
    this.clock = clock;
  }

  Bulkhead bulkhead(String connector, Server settings) {
    return bulkheads.bulkhead(
        connector,
        BulkheadConfig.custom()
            .maxConcurrentCalls(settings.callsAtOnce())
            .maxWaitDuration(settings.waitForTurn())
            .build());
  }

  CircuitBreaker breaker(String connector, Server settings) {
    return breakers.circuitBreaker(
        connector,
        CircuitBreakerConfig.custom()
            .clock(clock)
            .slidingWindowSize(settings.window())
            .minimumNumberOfCalls(settings.leastCalls())
            .failureRateThreshold(settings.failureRate())
            .waitDurationInOpenState(settings.rest())
            .permittedNumberOfCallsInHalfOpenState(settings.probes())
            .ignoreException(failure -> !isOfTheServer(failure))
            .build());
  }

  Retry retry(String connector, Server settings) {
    return retries.retry(
        connector,
        RetryConfig.custom()
            .maxAttempts(settings.attempts())
            .intervalFunction(
                IntervalFunction.ofExponentialRandomBackoff(
                    settings.pause(), settings.pauseGrowth(), settings.pauseSpread()))
            .retryOnException(failure -> failure instanceof ServerFailure its && its.isPassing())
            .build());
  }

  private static boolean isOfTheServer(Throwable failure) {
    return failure instanceof ServerFailure its && its.isOfTheServer();
  }
}
