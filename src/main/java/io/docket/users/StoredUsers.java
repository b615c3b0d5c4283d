package io.docket.users;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
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

  private static User user(ResultSet row, int rowNumber) throws SQLException {
    return new User(
        row.getString("username"),
        row.getString("first_name"),
        row.getString("last_name"),
        row.getBoolean("active"),
        ActorRowMapper.roles(row.getArray("roles")));
  }
}
