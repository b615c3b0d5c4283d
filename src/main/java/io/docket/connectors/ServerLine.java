package io.docket.connectors;

import io.docket.connectors.ConnectorSettings.Server;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.github.resilience4j.retry.Retry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way to one server: few calls at once, for each a few quick attempts, and none at all while
 * the server is known to be down or has asked to be left alone.
 */
final class ServerLine {

  private static final Logger LOG = LoggerFactory.getLogger(ServerLine.class);

  private final Clock clock;
  private final Duration rest;
  private final Duration longestRest;
  private final Bulkhead bulkhead;
  private final CircuitBreaker breaker;
  private final Retry retry;
  private final Attempts attempts;
  private volatile Instant askedNotBefore = Instant.EPOCH;
  private volatile Instant openUntil = Instant.EPOCH;

  ServerLine(String connector, Server settings, Guards guards, Attempts attempts, Clock clock) {
    this.clock = clock;
    this.attempts = attempts;
    this.rest = settings.rest();
    this.longestRest = settings.longestRest();
    this.bulkhead = guards.bulkhead(connector, settings);
    this.breaker = guards.breaker(connector, settings);
    this.retry = guards.retry(connector, settings);
    breaker
        .getEventPublisher()
        .onStateTransition(event -> note(event.getStateTransition().getToState()));
  }

  /**
   * Calls the server.
   *
   * @param attempt asks once; throws a {@link ServerFailure} if the server does not do it
   * @throws ServerFailure the last attempt's, or one of its own if there was none
   */
  <T> T call(Supplier<T> attempt) {
    var asked = askedNotBefore;
    if (clock.instant().isBefore(asked)) {
      throw ServerFailure.unavailableUntil(asked, "The server asked to be left alone");
    }
    var quick = Retry.decorateSupplier(retry, attempts.timed(attempt));
    var guarded = CircuitBreaker.decorateSupplier(breaker, quick);
    try {
      return Bulkhead.decorateSupplier(bulkhead, guarded).get();
    } catch (BulkheadFullException full) {
      throw ServerFailure.unavailableForNow("Too much is under way to the server already");
    } catch (CallNotPermittedException resting) {
      throw ServerFailure.unavailableUntil(notBefore(), "The server failed and is left alone");
    } catch (ServerFailure failure) {
      failure.notBefore().ifPresent(this::restUntil);
      throw failure;
    }
  }

  /** Before when no call will be made; in the past if it may be. */
  Instant notBefore() {
    var asked = askedNotBefore;
    var open = openUntil;
    return asked.isAfter(open) ? asked : open;
  }

  State state() {
    return breaker.getState();
  }

  private void note(State state) {
    openUntil = state == State.OPEN ? clock.instant().plus(rest) : Instant.EPOCH;
    if (state == State.OPEN) {
      LOG.warn("The server behind the connector {} fails and is left alone", breaker.getName());
    } else if (state == State.CLOSED) {
      LOG.info("The server behind the connector {} is back", breaker.getName());
    }
  }

  private void restUntil(Instant wanted) {
    var longest = clock.instant().plus(longestRest);
    askedNotBefore = wanted.isBefore(longest) ? wanted : longest;
  }
}
