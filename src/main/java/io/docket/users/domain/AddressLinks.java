package io.docket.users.domain;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Links that confirm a mail address, and which addresses are confirmed. */
@Repository
class AddressLinks {

  private static final Duration LIMIT_WINDOW = Duration.ofHours(1);

  private final JdbcClient jdbc;
  private final AccountCipher cipher;
  private final UserSettings settings;
  private final Clock clock;

  AddressLinks(JdbcClient jdbc, AccountCipher cipher, UserSettings settings, Clock clock) {
    this.jdbc = jdbc;
    this.cipher = cipher;
    this.settings = settings;
    this.clock = clock;
  }

  /** A new token, or none where this account or this address has had enough of them lately. */
  Optional<String> issue(String username, String email) {
    forgetOld();
    var fingerprint = cipher.fingerprint(email);
    if (issuedLately(username, fingerprint) >= settings.confirmationsPerHour()) {
      return Optional.empty();
    }
    var token = OneTimeToken.random();
    jdbc.sql(
            """
            insert into address_confirmation (token_hash, username, email_fingerprint, issued_at)
            values (:hash, :username, :fingerprint, :now)""")
        .param("hash", DigestUtils.sha256(token))
        .param("username", username)
        .param("fingerprint", fingerprint)
        .param("now", Timestamp.from(clock.instant()))
        .update();
    return Optional.of(token);
  }

  /** Whose address this link has confirmed now, if it works. */
  Optional<String> use(String token) {
    forgetOld();
    return jdbc.sql(
            """
            update app_user u
            set email_confirmed = true,
                version = version + case when email_confirmed then 0 else 1 end
            from address_confirmation c
            where c.token_hash = :hash and u.username = c.username
              and u.email_fingerprint = c.email_fingerprint
            returning u.username""")
        .param("hash", DigestUtils.sha256(token))
        .query(String.class)
        .optional();
  }

  /** Takes an address as confirmed that whoever runs this installation has set. */
  void trust(String username) {
    jdbc.sql("update app_user set email_confirmed = true where username = :username")
        .param("username", username)
        .update();
  }

  private int issuedLately(String username, byte[] fingerprint) {
    return jdbc.sql(
            """
            select greatest(
              (select count(*) from address_confirmation
               where username = :username and issued_at > :since),
              (select count(*) from address_confirmation
               where email_fingerprint = :fingerprint and issued_at > :since))""")
        .param("username", username)
        .param("fingerprint", fingerprint)
        .param("since", Timestamp.from(clock.instant().minus(LIMIT_WINDOW)))
        .query(Integer.class)
        .single();
  }

  private void forgetOld() {
    jdbc.sql(
            """
            delete from address_confirmation where token_hash in (
              select token_hash from address_confirmation where issued_at <= :before
              for update skip locked)""")
        .param("before", Timestamp.from(clock.instant().minus(settings.confirmationLifetime())))
        .update();
  }
}
