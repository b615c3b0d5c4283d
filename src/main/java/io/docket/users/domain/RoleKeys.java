package io.docket.users.domain;

import io.docket.users.Role;
import java.sql.Array;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Roles as rows have them. */
final class RoleKeys {

  private RoleKeys() {}

  static Set<Role> read(Array keys) throws SQLException {
    return Arrays.stream((Object[]) keys.getArray())
        .map(String::valueOf)
        .map(Role::of)
        .collect(Collectors.toSet());
  }
}
