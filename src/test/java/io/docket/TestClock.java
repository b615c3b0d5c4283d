package io.docket;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * The time as a test wants it, for Docket and for the engine at once. It runs with the real time
 * until a test sets it; then it stands still until it is moved or reset. It is reset after each
 * test.
 */
@TestComponent
@Primary
public class TestClock extends Clock {

  private volatile @Nullable Instant standing;

  /** Stops the time at this instant, cut to milliseconds, as the engine knows no finer ones. */
  public void set(Instant instant) {
    var moment = instant.truncatedTo(ChronoUnit.MILLIS);
    standing = moment;
    ClockUtil.setCurrentTime(Date.from(moment));
  }

  /** Stops the time that much later than it is now. */
  public void advance(Duration duration) {
    set(instant().plus(duration));
  }

  /** Lets the time run again, with the real one. */
  public void reset() {
    standing = null;
    ClockUtil.reset();
  }

  @Override
  public Instant instant() {
    var moment = standing;
    return moment == null ? Instant.now().truncatedTo(ChronoUnit.MICROS) : moment;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("Docket computes in UTC");
  }

  /** Resets the clock after each test. */
  static class Reset implements AfterEachCallback {

    @Override
    public void afterEach(ExtensionContext context) {
      SpringExtension.getApplicationContext(context).getBean(TestClock.class).reset();
    }
  }
}
