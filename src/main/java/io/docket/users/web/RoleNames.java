package io.docket.users.web;

import io.docket.users.Role;
import io.docket.web.InvalidRequest;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads roles as callers write them. */
final class RoleNames {

  private RoleNames() {}

  static Set<Role> read(@Nullable List<@Nullable String> names) {
    var roles = EnumSet.noneOf(Role.class);
    if (names != null) {
      names.forEach(name -> roles.add(role(name)));
    }
    return roles;
  }

  /** Where leaving the list out would take all roles; that wants an empty one. */
  static Set<Role> required(@Nullable List<@Nullable String> names) {
    if (names == null) {
      throw new InvalidRequest("roles", "must be there, if only empty");
    }
    return read(names);
  }

  private static Role role(@Nullable String name) {
    return Arrays.stream(Role.values())
        .filter(role -> role.key().equals(name))
        .findFirst()
        .orElseThrow(
            () -> new InvalidRequest("roles", "must be of user, lead, analyst, operator, admin"));
  }
}
