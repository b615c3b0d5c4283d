package io.docket.users;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Accounts in the table {@code app_user}. */
@Component
class StoredAccounts implements Accounts {

  private final JdbcClient jdbc;
  private final Actors actors;
  private final PasswordEncoder encoder;
  private final Clock clock;

  /** Compared with when there is no such account, so that the answer takes as long. */
  private final String hashOfNobody;

  StoredAccounts(JdbcClient jdbc, Actors actors, PasswordEncoder encoder, Clock clock) {
    this.jdbc = jdbc;
    this.actors = actors;
    this.encoder = encoder;
    this.clock = clock;
    this.hashOfNobody = encoder.encode("nobody's password");
  }

  @Override
  @Transactional
  public void create(NewAccount account) {
    AccountRules.check(account);

    var created =
        jdbc.sql(
                """
                insert into app_user
                  (username, first_name, last_name, email, password_hash, active, roles, created_at)
                values
                  (:username, :firstName, :lastName, :email, :passwordHash, true, :roles, :createdAt)
                on conflict do nothing""")
            .param("username", account.username())
            .param("firstName", account.firstName().strip())
            .param("lastName", account.lastName().strip())
            .param("email", account.email())
            .param("passwordHash", encoder.encode(account.password()))
            .param("roles", account.roles().stream().map(Role::key).sorted().toArray(String[]::new))
            .param("createdAt", clock.instant().atOffset(ZoneOffset.UTC))
            .update();

    if (created == 0) {
      throw new AccountTaken(account.username());
    }
  }

  @Override
  @Transactional
  public void setPassword(String username, String password) {
    AccountRules.checkPassword(password);

    var changed =
        jdbc.sql("update app_user set password_hash = :passwordHash where username = :username")
            .param("passwordHash", encoder.encode(password))
            .param("username", username)
            .update();

    requireFound(changed, username);
  }

  @Override
  @Transactional
  public void deactivate(String username) {
    var changed =
        jdbc.sql("update app_user set active = false where username = :username")
            .param("username", username)
            .update();

    requireFound(changed, username);
  }

  @Override
  public Optional<Actor> verify(String username, String password) {
    var name = username.strip().toLowerCase(Locale.ROOT);
    var hash = hashOf(name);
    var right = encoder.matches(password, hash == null ? hashOfNobody : hash);
    return right && hash != null ? actors.find(name) : Optional.empty();
  }

  private @Nullable String hashOf(String username) {
    if (!AccountRules.USERNAME.matcher(username).matches()) {
      return null;
    }
    return jdbc.sql("select password_hash from app_user where username = :username")
        .param("username", username)
        .query(String.class)
        .optional()
        .orElse(null);
  }

  private static void requireFound(int rows, String username) {
    if (rows == 0) {
      throw new UserNotFound(username);
    }
  }
}
