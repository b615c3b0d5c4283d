package io.docket.security.brake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code sign_in_attempts}; each change of a row is one statement. */
@Component
class AttemptTable {

  /** Beyond this the doubling only grows out of all number formats. */
  private static final int MOST_DOUBLINGS = 20;

  private final JdbcClient jdbc;
  private final BrakeSettings settings;
  private final Clock clock;

  AttemptTable(JdbcClient jdbc, BrakeSettings settings, Clock clock) {
    this.jdbc = jdbc;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Counts an attempt as wrong, and where the limit is reached lets the wait begin with it: of
   * attempts at the same moment the row's lock lets one after the other in.
   *
   * @return false if the subject has to wait; then nothing has changed
   */
  boolean reserve(Subject subject) {
    return jdbc.sql(
                """
                insert into sign_in_attempts as kept (subject, attempts, waits_until, last_at)
                values (:subject, 1,
                  case when :limit <= 1 then :now + make_interval(secs => :first) end, :now)
                on conflict (subject) do update set
                  attempts = case when kept.last_at < :forgotten then 1 else kept.attempts + 1 end,
                  waits_until = case
                    when kept.last_at < :forgotten and :limit > 1 then null
                    when kept.attempts + 1 >= :limit then :now + make_interval(secs => least(
                      :longest,
                      :first * power(2, least(kept.attempts + 1 - :limit, :doublings)))) end,
                  last_at = :now
                where kept.waits_until is null or kept.waits_until <= :now""")
            .param("subject", subject.key())
            .param("limit", subject.limit())
            .param("first", (double) settings.firstWait().toSeconds())
            .param("longest", (double) settings.longestWait().toSeconds())
            .param("doublings", MOST_DOUBLINGS)
            .param("now", now())
            .param("forgotten", forgotten())
            .update()
        == 1;
  }

  /** How long the subject still has to wait. */
  Duration wait(Subject subject) {
    return jdbc.sql("select waits_until from sign_in_attempts where subject = :subject")
        .param("subject", subject.key())
        .query(OffsetDateTime.class)
        .optional()
        .map(until -> Duration.between(clock.instant(), until.toInstant()))
        .orElse(Duration.ZERO);
  }

  /** Takes one attempt back, which was not wrong. */
  void release(Subject subject) {
    jdbc.sql(
            """
            update sign_in_attempts set attempts = greatest(attempts - 1, 0), waits_until = null
            where subject = :subject""")
        .param("subject", subject.key())
        .update();
  }

  void forget(Subject subject) {
    jdbc.sql("delete from sign_in_attempts where subject = :subject")
        .param("subject", subject.key())
        .update();
  }

  void clearOld() {
    jdbc.sql("delete from sign_in_attempts where last_at < :forgotten")
        .param("forgotten", forgotten())
        .update();
  }

  private OffsetDateTime now() {
    return utc(clock.instant());
  }

  private OffsetDateTime forgotten() {
    return utc(clock.instant().minus(settings.forgottenAfter()));
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
