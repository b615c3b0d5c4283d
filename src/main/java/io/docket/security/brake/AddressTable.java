package io.docket.security.brake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The table {@code address_attempts}. Wrong attempts from an address drain away evenly, so that the
 * slips of a whole office never add up over days; who is still at it when they have reached the
 * limit waits until the next has drained away.
 */
@Component
class AddressTable {

  /** By which the clocks of two nodes may differ. */
  private static final Duration SKEW = Duration.ofMinutes(5);

  private final JdbcClient jdbc;
  private final BrakeSettings settings;
  private final Clock clock;

  AddressTable(JdbcClient jdbc, BrakeSettings settings, Clock clock) {
    this.jdbc = jdbc;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * How long the address still has to wait. What lies further ahead than any wait was written by a
   * clock that has been set back since, and says nothing.
   */
  Duration wait(Subject address) {
    var full = settings.addressWindow().minus(drain(address));
    return jdbc.sql("select forgotten_at from address_attempts where subject = :subject")
        .param("subject", address.key())
        .query(OffsetDateTime.class)
        .optional()
        .map(forgotten -> Duration.between(clock.instant(), forgotten.toInstant()).minus(full))
        .filter(wait -> wait.compareTo(settings.longestWait().plus(SKEW)) <= 0)
        .orElse(Duration.ZERO);
  }

  /** Counts a wrong attempt. Many that were evaluated at the same moment cost the longest wait. */
  void count(Subject address) {
    var now = clock.instant();
    var drain = drain(address);
    var longest = settings.addressWindow().minus(drain).plus(settings.longestWait());
    jdbc.sql(
            """
            insert into address_attempts as kept (subject, forgotten_at)
            values (:subject, :drained)
            on conflict (subject) do update set forgotten_at = least(:longest, greatest(
              :drained,
              case when kept.forgotten_at <= :nonsense then kept.forgotten_at else :now end
                + make_interval(secs => :drain)))""")
        .param("subject", address.key())
        .param("drained", utc(now.plus(drain)))
        .param("longest", utc(now.plus(longest)))
        .param("nonsense", utc(now.plus(longest).plus(SKEW)))
        .param("now", utc(now))
        .param("drain", drain.toNanos() / 1e9)
        .update();
  }

  void clearOld() {
    jdbc.sql("delete from address_attempts where forgotten_at <= :now")
        .param("now", utc(clock.instant()))
        .update();
  }

  /** How long one attempt takes to drain away. */
  private Duration drain(Subject address) {
    return settings.addressWindow().dividedBy(address.limit());
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
