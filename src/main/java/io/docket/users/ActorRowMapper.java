package io.docket.users;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.RowMapper;

/**
 * Reads an actor from a row of the view {@code actor}; public so that a module that joins the view
 * to a table of its own still needs only one statement.
 */
public final class ActorRowMapper implements RowMapper<Actor> {

  @Override
  public Actor mapRow(ResultSet row, int rowNumber) throws SQLException {
    return new Actor(
        row.getString("username"),
        roles(row.getArray("roles")),
        texts(row.getArray("member_of")).collect(Collectors.toSet()),
        texts(row.getArray("leads")).collect(Collectors.toSet()),
        row.getInt("credential_number"));
  }

  private static Set<Role> roles(Array keys) throws SQLException {
    return texts(keys).map(Role::of).collect(Collectors.toSet());
  }

  private static Stream<String> texts(Array array) throws SQLException {
    return Arrays.stream((Object[]) array.getArray()).map(String::valueOf);
  }
}
