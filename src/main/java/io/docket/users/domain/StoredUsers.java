package io.docket.users.domain;

import static io.docket.users.domain.AccountColumns.FIRST_NAME;
import static io.docket.users.domain.AccountColumns.LAST_NAME;

import io.docket.users.AccountState;
import io.docket.users.PeopleSearch;
import io.docket.users.User;
import io.docket.users.Users;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Users in the table {@code app_user}; only Docket can read their names, so Docket sorts them. */
@Component
class StoredUsers implements Users {

  private static final String SELECT =
      "select u.username, u.first_name, u.last_name, u.active, u.roles from app_user u ";

  private static final String OF_TEAM =
      """
      u.username in (
        select m.username from team_member m where m.team = :team
        union
        select t.lead from team t where t.key = :team)
      """;

  private static final Map<AccountState, String> IN_STATE =
      Map.of(
          AccountState.ACTIVE, "u.active",
          AccountState.PENDING, "u.pending",
          AccountState.CLOSED, "not u.active and not u.pending");

  private static final Comparator<User> BY_NAME =
      Comparator.comparing(User::lastName, String.CASE_INSENSITIVE_ORDER)
          .thenComparing(User::firstName, String.CASE_INSENSITIVE_ORDER)
          .thenComparing(User::username);

  private final JdbcClient jdbc;
  private final AccountCipher cipher;

  StoredUsers(JdbcClient jdbc, AccountCipher cipher) {
    this.jdbc = jdbc;
    this.cipher = cipher;
  }

  @Override
  public Optional<User> find(String username) {
    return jdbc.sql(SELECT + "where u.username = :username")
        .param("username", username)
        .query(this::user)
        .optional();
  }

  @Override
  public List<User> findAll(Collection<String> usernames) {
    return jdbc.sql(SELECT + "where u.username = any (:usernames)")
        .param("usernames", usernames.toArray(String[]::new))
        .query(this::user)
        .list();
  }

  @Override
  public boolean staysActive(String username) {
    return jdbc.sql("select active from app_user where username = :username for key share")
        .param("username", username)
        .query(Boolean.class)
        .optional()
        .orElse(false);
  }

  @Override
  public List<User> active() {
    return inOrder(select(AccountState.ACTIVE, null, null));
  }

  @Override
  public List<User> activeMembersOf(String team) {
    return inOrder(select(AccountState.ACTIVE, team, null));
  }

  @Override
  public List<User> search(PeopleSearch search) {
    var found =
        select(search.state(), search.team(), search.email()).stream()
            .filter(startingWith(search.text()))
            .filter(after(search.after()))
            .toList();
    return inOrder(found).stream().limit(search.limit()).toList();
  }

  private List<User> select(AccountState state, @Nullable String team, @Nullable String email) {
    var ofTeam = team == null ? "" : " and " + OF_TEAM;
    var withEmail = email == null ? "" : " and u.email_fingerprint = :fingerprint";
    return jdbc.sql(SELECT + "where " + IN_STATE.get(state) + ofTeam + withEmail)
        .param("team", team)
        .param("fingerprint", email == null ? null : cipher.fingerprint(email))
        .query(this::user)
        .list();
  }

  private static List<User> inOrder(List<User> users) {
    return users.stream().sorted(BY_NAME).toList();
  }

  private static Predicate<User> startingWith(@Nullable String text) {
    if (text == null) {
      return user -> true;
    }
    var start = text.strip();
    return user ->
        starts(user.username(), start)
            || starts(user.firstName(), start)
            || starts(user.lastName(), start);
  }

  private static boolean starts(String name, String start) {
    return name.regionMatches(true, 0, start, 0, start.length())
        || name.toLowerCase(Locale.ROOT).startsWith(start.toLowerCase(Locale.ROOT));
  }

  /** The place of somebody who has gone meanwhile still counts. */
  private Predicate<User> after(@Nullable String username) {
    if (username == null) {
      return user -> true;
    }
    var last = find(username);
    return user -> last.isPresent() && BY_NAME.compare(user, last.get()) > 0;
  }

  private User user(ResultSet row, int rowNumber) throws SQLException {
    var username = row.getString("username");
    return new User(
        username,
        cipher.name(FIRST_NAME, username, row.getBytes("first_name")),
        cipher.name(LAST_NAME, username, row.getBytes("last_name")),
        row.getBoolean("active"),
        RoleKeys.read(row.getArray("roles")));
  }
}
