package io.docket.users;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Users in the table {@code app_user}. */
@Component
class StoredUsers implements Users {

  private static final String SELECT =
      "select u.username, u.first_name, u.last_name, u.active, u.roles from app_user u ";
  private static final String ORDER = " order by u.last_name, u.first_name, u.username";

  private final JdbcClient jdbc;

  StoredUsers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<User> find(String username) {
    return jdbc.sql(SELECT + "where u.username = :username")
        .param("username", username)
        .query(StoredUsers::user)
        .optional();
  }

  @Override
  public List<User> findAll(Collection<String> usernames) {
    return jdbc.sql(SELECT + "where u.username = any(:usernames)")
        .param("usernames", usernames.toArray(String[]::new))
        .query(StoredUsers::user)
        .list();
  }

  @Override
  public List<User> active() {
    return jdbc.sql(SELECT + "where u.active" + ORDER).query(StoredUsers::user).list();
  }

  @Override
  public List<User> activeMembersOf(String team) {
    return jdbc.sql(
            SELECT
                + """
                where u.active and u.username in (
                  select m.username from team_member m where m.team = :team
                  union
                  select t.lead from team t where t.key = :team)
                """
                + ORDER)
        .param("team", team)
        .query(StoredUsers::user)
        .list();
  }

  @Override
  public List<User> search(PeopleSearch search) {
    return jdbc.sql(
            SELECT
                + """
                where u.active
                  and (cast(:start as text) is null or lower(u.username) like :start
                    or lower(u.first_name) like :start or lower(u.last_name) like :start)
                  and (cast(:team as text) is null or u.username in (
                    select m.username from team_member m where m.team = :team
                    union
                    select t.lead from team t where t.key = :team))
                  and (cast(:after as text) is null or (u.last_name, u.first_name, u.username) > (
                    select a.last_name, a.first_name, a.username from app_user a
                    where a.username = :after))
                """
                + ORDER
                + " limit :limit")
        .param("start", startingWith(search.text()))
        .param("team", search.team())
        .param("after", search.after())
        .param("limit", search.limit())
        .query(StoredUsers::user)
        .list();
  }

  private static @Nullable String startingWith(@Nullable String text) {
    return text == null
        ? null
        : text.strip().toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1") + "%";
  }

  private static User user(ResultSet row, int rowNumber) throws SQLException {
    return new User(
        row.getString("username"),
        row.getString("first_name"),
        row.getString("last_name"),
        row.getBoolean("active"),
        ActorRowMapper.roles(row.getArray("roles")));
  }
}
