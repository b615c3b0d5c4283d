package io.docket.users.domain;

import io.docket.crypto.PersonalData;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How many links may be asked for within an hour, over all nodes: by address and by account. */
@Repository
class ResetBrake {

  private static final Duration WINDOW = Duration.ofHours(1);

  private final JdbcClient jdbc;
  private final PersonalData personalData;
  private final AddressBrake addresses;
  private final UserSettings settings;
  private final Clock clock;

  ResetBrake(
      JdbcClient jdbc,
      PersonalData personalData,
      AddressBrake addresses,
      UserSettings settings,
      Clock clock) {
    this.jdbc = jdbc;
    this.personalData = personalData;
    this.addresses = addresses;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Counts one more; false if that is too many for the account, of which nobody may learn. Those
   * over the limit leave no row behind.
   *
   * @throws io.docket.users.TooManyRequests if it is too many for the address
   */
  boolean letPass(String username, String address) {
    addresses.count("password reset", address, settings.resetsPerAddress());
    var now = clock.instant();
    jdbc.sql("delete from password_reset_request where at <= :since")
        .param("since", Timestamp.from(now.minus(WINDOW)))
        .update();
    // Parallel requests for one account count one after the other.
    jdbc.sql("select pg_advisory_xact_lock(hashtext('password_reset_request'))")
        .query((row, number) -> true)
        .list();
    return insert(username, now) == 1;
  }

  private int insert(String username, Instant now) {
    return jdbc.sql(
            """
            insert into password_reset_request (account, at)
            select :account, :now
            where (select count(*) from password_reset_request
                   where account = :account and at > :since) < :mostPerAccount""")
        .param("account", personalData.fingerprint(username, "password_reset_request.account"))
        .param("now", Timestamp.from(now))
        .param("since", Timestamp.from(now.minus(WINDOW)))
        .param("mostPerAccount", settings.resetsPerAccount())
        .update();
  }
}
