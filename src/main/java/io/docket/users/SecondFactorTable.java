package io.docket.users;

import io.docket.crypto.EncryptedColumn;
import io.docket.crypto.PersonalData;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code second_factor}, in which secrets are encrypted. */
@Component
class SecondFactorTable {

  static final EncryptedColumn SECRET = new EncryptedColumn("second_factor", "secret", "username");

  private final JdbcClient jdbc;
  private final PersonalData personalData;
  private final Clock clock;

  SecondFactorTable(JdbcClient jdbc, PersonalData personalData, Clock clock) {
    this.jdbc = jdbc;
    this.personalData = personalData;
    this.clock = clock;
  }

  boolean isConfirmed(String username) {
    return jdbc.sql(
            """
            select exists (select 1 from second_factor
              where username = :username and confirmed_at is not null)""")
        .param("username", username)
        .query(Boolean.class)
        .single();
  }

  /** Keeps a secret that is to be confirmed; false if there is a confirmed one. */
  boolean keep(String username, String secret) {
    return jdbc.sql(
                """
                insert into second_factor as kept (username, secret) values (:username, :secret)
                on conflict (username) do update set secret = excluded.secret, last_step = 0
                where kept.confirmed_at is null""")
            .param("username", username)
            .param("secret", personalData.encrypt(secret, SECRET.in(username)))
            .update()
        == 1;
  }

  /** Nobody puts another secret in its place before the caller's transaction ends. */
  Optional<String> secret(String username, boolean confirmed) {
    return jdbc.sql(
            """
            select secret from second_factor
            where username = :username and (confirmed_at is not null) = :confirmed
            for update""")
        .param("username", username)
        .param("confirmed", confirmed)
        .query(byte[].class)
        .optional()
        .map(secret -> personalData.decrypt(secret, SECRET.in(username)));
  }

  /** Of two nodes that try the same, the row lets one. */
  boolean confirm(String username, long step) {
    return jdbc.sql(
                """
                update second_factor set confirmed_at = :now, last_step = :step
                where username = :username and confirmed_at is null""")
            .param("now", clock.instant().atOffset(ZoneOffset.UTC))
            .param("step", step)
            .param("username", username)
            .update()
        == 1;
  }

  /** A code counts once: no step before or at the last one is taken again, on any node. */
  boolean takeStep(String username, long step) {
    return jdbc.sql(
                """
                update second_factor set last_step = :step
                where username = :username and last_step < :step and confirmed_at is not null""")
            .param("step", step)
            .param("username", username)
            .update()
        == 1;
  }

  void remove(String username) {
    jdbc.sql("delete from second_factor where username = :username")
        .param("username", username)
        .update();
  }
}
