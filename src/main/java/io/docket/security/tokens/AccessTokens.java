package io.docket.security.tokens;

import io.docket.security.ActorAuthentication;
import io.docket.security.SecuritySettings;
import io.docket.security.SignedOutEverywhere;
import io.docket.users.Actor;
import io.docket.users.ActorRowMapper;
import io.docket.users.SecondFactors;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tokens of people. The signature keeps forgeries from the database; the row, asked each time with
 * who the bearer is now, lets every node forget a token, an account or a role at once.
 */
@Component
class AccessTokens {

  /** Enough to keep up with sign-ins, and never a long statement within one. */
  private static final int CLEARED_AT_ONCE = 100;

  private static final ActorRowMapper ACTOR = new ActorRowMapper();

  private final JdbcClient jdbc;
  private final SignedTokens signed;
  private final SecondFactors secondFactors;
  private final SecuritySettings settings;
  private final Clock clock;

  AccessTokens(
      JdbcClient jdbc,
      SignedTokens signed,
      SecondFactors secondFactors,
      SecuritySettings settings,
      Clock clock) {
    this.jdbc = jdbc;
    this.signed = signed;
    this.secondFactors = secondFactors;
    this.settings = settings;
    this.clock = clock;
  }

  /** A new token for this person; worth nothing where their account was closed meanwhile. */
  @Transactional
  public String issue(Actor actor, boolean secondFactor) {
    clearExpired();
    var id = UUID.randomUUID();
    var expiresAt = clock.instant().plus(settings.tokenLifetime());
    jdbc.sql(
            """
            insert into access_token
              (id, username, second_factor, expires_at, credential_number)
            select :id, username, :secondFactor, :at, :credentialNumber from app_user
            where username = :username and active for share""")
        .param("id", id)
        .param("username", actor.username())
        .param("secondFactor", secondFactor)
        .param("at", utc(expiresAt))
        .param("credentialNumber", actor.credentialNumber())
        .update();
    return signed.sign(id, actor.username(), expiresAt);
  }

  /** Who bears this token; nobody who by now needs a second factor and has not shown one. */
  public Optional<ActorAuthentication> find(String token) {
    return signed
        .verify(token)
        .flatMap(this::bearer)
        .filter(bearer -> bearer.hasSecondFactor() || !isRequiredFor(bearer));
  }

  /** Makes this token worthless on every node. */
  @Transactional
  public void revoke(String token) {
    signed
        .verify(token)
        .ifPresent(
            claims ->
                jdbc.sql("delete from access_token where id = :id")
                    .param("id", claims.id())
                    .update());
  }

  @EventListener
  void when(SignedOutEverywhere everywhere) {
    jdbc.sql("delete from access_token where username = :username")
        .param("username", everywhere.username())
        .update();
  }

  private Optional<ActorAuthentication> bearer(SignedTokens.Claims claims) {
    return jdbc.sql(
            """
            select t.second_factor, a.username, a.roles, a.member_of, a.leads, a.credential_number
            from access_token t join actor a
              on a.username = t.username and a.credential_number = t.credential_number
            where t.id = :id and t.username = :username and t.expires_at > :now
              and (t.second_factor or not exists (select 1 from second_factor f
                where f.username = t.username and f.confirmed_at is not null))""")
        .param("id", claims.id())
        .param("username", claims.username())
        .param("now", utc(clock.instant()))
        .query(AccessTokens::authentication)
        .optional();
  }

  private boolean isRequiredFor(ActorAuthentication bearer) {
    return secondFactors.isRequiredFor(bearer.getPrincipal());
  }

  private static ActorAuthentication authentication(ResultSet row, int number) throws SQLException {
    return new ActorAuthentication(ACTOR.mapRow(row, number), row.getBoolean("second_factor"));
  }

  private void clearExpired() {
    jdbc.sql(
            """
            delete from access_token where id in (
              select id from access_token where expires_at <= :now
              limit :most for update skip locked)""")
        .param("now", utc(clock.instant()))
        .param("most", CLEARED_AT_ONCE)
        .update();
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
