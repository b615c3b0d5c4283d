package io.docket.notifications.delivery;

import io.docket.connectors.ConnectorStates;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.stereotype.Component;

/**
 * When to try again: after pauses that grow, each a little longer or shorter than planned, so that
 * what failed together does not come back together.
 */
@Component
class Pauses {

  private static final double SHORTEST = 0.8;
  private static final double LONGEST = 1.2;

  private final DeliverySettings settings;
  private final ConnectorStates states;
  private final Clock clock;

  Pauses(DeliverySettings settings, ConnectorStates states, Clock clock) {
    this.settings = settings;
    this.states = states;
    this.clock = clock;
  }

  /**
   * When the next attempt is due; never before the server may be asked again.
   *
   * @param failures how often it has failed, from 1
   */
  Instant nextAttempt(Channel server, int failures) {
    var planned = clock.instant().plus(jittered(pause(failures)));
    var allowed = states.notBefore(server.connector());
    return planned.isBefore(allowed) ? allowed.plus(spread()) : planned;
  }

  /** Whether what began then has been tried for long enough. */
  boolean isOver(Instant firstAttempt) {
    return !clock.instant().isBefore(firstAttempt.plus(settings.giveUpAfter()));
  }

  private Duration pause(int failures) {
    var millis = settings.firstPause().toMillis() * Math.pow(settings.factor(), failures - 1.0);
    return Duration.ofMillis((long) Math.min(millis, settings.longestPause().toMillis()));
  }

  private static Duration jittered(Duration pause) {
    var share = ThreadLocalRandom.current().nextDouble(SHORTEST, LONGEST);
    return Duration.ofMillis((long) (pause.toMillis() * share));
  }

  /** All that wait for the same server would come at the same moment. */
  private Duration spread() {
    return Duration.ofMillis(
        ThreadLocalRandom.current().nextLong(settings.firstPause().toMillis()));
  }
}
