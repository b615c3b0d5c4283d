package io.docket.security.steps;

import io.docket.security.SecuritySettings;
import io.docket.security.SignedOutEverywhere;
import io.docket.users.Actor;
import io.docket.users.ActorRowMapper;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.keygen.Base64StringKeyGenerator;
import org.springframework.security.crypto.keygen.StringKeyGenerator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a REST client holds between password and second factor: 256 random bits, stored as their
 * SHA-256. They open the second step and nothing else, once, for a few minutes.
 */
@Component
class SecondStepTokens {

  private static final int BYTES = 32;

  private final JdbcClient jdbc;
  private final SecuritySettings settings;
  private final Clock clock;
  private final StringKeyGenerator random =
      new Base64StringKeyGenerator(Base64.getUrlEncoder().withoutPadding(), BYTES);

  SecondStepTokens(JdbcClient jdbc, SecuritySettings settings, Clock clock) {
    this.jdbc = jdbc;
    this.settings = settings;
    this.clock = clock;
  }

  @Transactional
  public String issue(Actor actor) {
    clearExpired();
    var token = random.generateKey();
    jdbc.sql(
            """
            insert into second_step (hash, username, expires_at, credential_number)
            values (:hash, :username, :at, :credentialNumber)""")
        .param("hash", DigestUtils.sha256(token))
        .param("username", actor.username())
        .param("credentialNumber", actor.credentialNumber())
        .param("at", utc(clock.instant().plus(settings.secondStepLifetime())))
        .update();
    return token;
  }

  /** Whose second step this token opens. */
  Optional<Actor> find(String token) {
    return jdbc.sql(
            """
            select a.username, a.roles, a.member_of, a.leads, a.credential_number
            from second_step s join actor a
              on a.username = s.username and a.credential_number = s.credential_number
            where s.hash = :hash and s.expires_at > :now""")
        .param("hash", DigestUtils.sha256(token))
        .param("now", utc(clock.instant()))
        .query(new ActorRowMapper())
        .optional();
  }

  /**
   * Uses the token up for a step, which nobody else takes with it at the same moment. A step that
   * is refused leaves it.
   *
   * @throws SecondStepExpired if somebody else was faster, or the sign-in was ended meanwhile
   */
  <T> T useFor(Supplier<T> step, String token) {
    if (!change(
        "update second_step set in_hand = true where hash = :hash and not in_hand", token)) {
      throw new SecondStepExpired();
    }
    var taken = orLeave(step, token);
    if (!change("delete from second_step where hash = :hash", token)) {
      throw new SecondStepExpired();
    }
    return taken;
  }

  @EventListener
  void when(SignedOutEverywhere everywhere) {
    jdbc.sql("delete from second_step where username = :username")
        .param("username", everywhere.username())
        .update();
  }

  private <T> T orLeave(Supplier<T> step, String token) {
    try {
      return step.get();
    } catch (RuntimeException refused) {
      change("update second_step set in_hand = false where hash = :hash", token);
      throw refused;
    }
  }

  private boolean change(String sql, String token) {
    return jdbc.sql(sql).param("hash", DigestUtils.sha256(token)).update() == 1;
  }

  private void clearExpired() {
    jdbc.sql(
            """
            delete from second_step where hash in (
              select hash from second_step where expires_at <= :now
              limit 100 for update skip locked)""")
        .param("now", utc(clock.instant()))
        .update();
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
