package io.docket.users.pages;

import io.docket.users.Role;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What roles are for, in the words of those who give them. */
final class RoleWords {

  /** Those that are given and taken; everybody is a user. */
  static final Map<Role, String> GIVEN = given();

  private RoleWords() {}

  private static Map<Role, String> given() {
    var words = new LinkedHashMap<Role, String>();
    words.put(Role.LEAD, "Lead: assigns and reviews the tasks of the teams led");
    words.put(Role.ANALYST, "Analyst: deploys processes, decisions and forms");
    words.put(Role.OPERATOR, "Operator: keeps the engine running in Cockpit");
    words.put(Role.ADMIN, "Administrator: looks after users and teams, and may do all of this");
    return Collections.unmodifiableMap(words);
  }
}
