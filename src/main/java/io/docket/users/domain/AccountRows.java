package io.docket.users.domain;

import static io.docket.users.domain.AccountColumns.EMAIL;
import static io.docket.users.domain.AccountColumns.FIRST_NAME;
import static io.docket.users.domain.AccountColumns.LAST_NAME;
import static io.docket.users.domain.AccountColumns.PHONE;

import io.docket.users.AccountState;
import io.docket.users.Profile;
import io.docket.users.Role;
import io.docket.users.UserNotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code app_user}. */
@Repository
class AccountRows {

  private static final String SELECT =
      """
      select username, first_name, last_name, email, email_confirmed, phone, time_zone,
             locale, notification_preferences, active, pending, roles, version
      from app_user where username = :username""";

  private final JdbcClient jdbc;
  private final AccountCipher cipher;
  private final PreferencesText preferences;
  private final Clock clock;

  AccountRows(JdbcClient jdbc, AccountCipher cipher, PreferencesText preferences, Clock clock) {
    this.jdbc = jdbc;
    this.cipher = cipher;
    this.preferences = preferences;
    this.clock = clock;
  }

  /** Whether the row is there now; false if the user name was taken. */
  boolean insert(
      String username, Personal personal, String passwordHash, Set<Role> roles, boolean pending) {
    return write(
                """
                insert into app_user
                  (username, first_name, last_name, email, email_fingerprint, phone, time_zone,
                   locale, notification_preferences, password_hash, active, pending, roles,
                   created_at)
                values
                  (:username, :firstName, :lastName, :email, :fingerprint, :phone, :timeZone,
                   :locale, cast(:preferences as jsonb), :passwordHash, :active, :pending, :roles,
                   :createdAt)
                on conflict do nothing""",
                username,
                personal)
            .param("passwordHash", passwordHash)
            .param("active", !pending)
            .param("pending", pending)
            .param("roles", keys(roles))
            .param("createdAt", clock.instant().atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  void update(String username, Personal personal) {
    write(
            """
            update app_user
            set first_name = :firstName, last_name = :lastName, email = :email,
                email_fingerprint = :fingerprint,
                email_confirmed = email_confirmed and email_fingerprint = :fingerprint,
                phone = :phone, time_zone = :timeZone, locale = :locale,
                notification_preferences = cast(:preferences as jsonb),
                version = version + 1
            where username = :username""",
            username,
            personal)
        .update();
  }

  Optional<Profile> find(String username) {
    return jdbc.sql(SELECT).param("username", username).query(this::profile).optional();
  }

  /** The account for changing: whoever changes it, or refers to it anew, waits. */
  Profile lock(String username) {
    return jdbc.sql(SELECT + " for update")
        .param("username", username)
        .query(this::profile)
        .optional()
        .orElseThrow(() -> new UserNotFound(username));
  }

  /** All active administrators, locked, so that two of them cannot take each other's role. */
  List<String> lockAdministrators() {
    return jdbc.sql(
            """
            select username from app_user where active and 'admin' = any (roles)
            order by username for update""")
        .query(String.class)
        .list();
  }

  void setState(String username, AccountState state) {
    jdbc.sql(
            """
            update app_user set active = :active, pending = :pending, version = version + 1
            where username = :username""")
        .param("active", state == AccountState.ACTIVE)
        .param("pending", state == AccountState.PENDING)
        .param("username", username)
        .update();
  }

  void setRoles(String username, Set<Role> roles) {
    jdbc.sql("update app_user set roles = :roles, version = version + 1 where username = :username")
        .param("roles", keys(roles))
        .param("username", username)
        .update();
  }

  /** Whether there is such an account. */
  boolean setPasswordHash(String username, String hash) {
    return jdbc.sql("update app_user set password_hash = :hash where username = :username")
            .param("hash", hash)
            .param("username", username)
            .update()
        == 1;
  }

  /** Not if the password has been replaced meanwhile. */
  void renewPasswordHash(String username, String old, String renewed) {
    jdbc.sql(
            """
            update app_user set password_hash = :renewed
            where username = :username and password_hash = :old""")
        .param("renewed", renewed)
        .param("username", username)
        .param("old", old)
        .update();
  }

  Optional<KeptPassword> password(String username) {
    return jdbc.sql(
            "select password_hash, credential_number from app_user where username = :username")
        .param("username", username)
        .query((row, number) -> new KeptPassword(row.getString(1), row.getInt(2)))
        .optional();
  }

  void raiseCredentialNumber(String username) {
    jdbc.sql(
            """
            update app_user set credential_number = credential_number + 1
            where username = :username""")
        .param("username", username)
        .update();
  }

  void erase(String username, String uselessHash) {
    jdbc.sql(
            """
            update app_user
            set erased = true, first_name = null, last_name = null, email = null,
                email_fingerprint = null, email_confirmed = false, phone = null, notification_preferences = '{}',
                password_hash = :hash, version = version + 1
            where username = :username""")
        .param("hash", uselessHash)
        .param("username", username)
        .update();
    cipher.forget(username);
  }

  boolean isErased(String username) {
    return jdbc.sql("select erased from app_user where username = :username")
        .param("username", username)
        .query(Boolean.class)
        .single();
  }

  private JdbcClient.StatementSpec write(String sql, String username, Personal personal) {
    return jdbc.sql(sql)
        .param("username", username)
        .param("firstName", cipher.encrypt(FIRST_NAME, username, personal.firstName()))
        .param("lastName", cipher.encrypt(LAST_NAME, username, personal.lastName()))
        .param("email", cipher.encrypt(EMAIL, username, personal.email()))
        .param("fingerprint", cipher.fingerprint(personal.email()))
        .param("phone", cipher.encrypt(PHONE, username, personal.phone()))
        .param("timeZone", personal.timeZone())
        .param("locale", personal.locale())
        .param("preferences", preferences.write(personal.preferences()));
  }

  private Profile profile(ResultSet row, int rowNumber) throws SQLException {
    var username = row.getString("username");
    return new Profile(
        username,
        cipher.decrypt(FIRST_NAME, username, row.getBytes("first_name")),
        cipher.decrypt(LAST_NAME, username, row.getBytes("last_name")),
        cipher.decrypt(EMAIL, username, row.getBytes("email")),
        row.getBoolean("email_confirmed"),
        cipher.decrypt(PHONE, username, row.getBytes("phone")),
        row.getString("time_zone"),
        row.getString("locale"),
        preferences.read(row.getString("notification_preferences")),
        RoleKeys.read(row.getArray("roles")).stream().sorted().map(Role::key).toList(),
        state(row),
        row.getLong("version"));
  }

  private static AccountState state(ResultSet row) throws SQLException {
    if (row.getBoolean("active")) {
      return AccountState.ACTIVE;
    }
    return row.getBoolean("pending") ? AccountState.PENDING : AccountState.CLOSED;
  }

  private static String[] keys(Set<Role> roles) {
    return roles.stream().map(Role::key).sorted().toArray(String[]::new);
  }
}
