package io.docket.users;

import io.docket.web.Violation;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a team may hold; the tables' checks and references are the second lock. */
@Component
class TeamRules {

  private static final Pattern KEY = Pattern.compile("[a-z0-9]([a-z0-9-]{0,62}[a-z0-9])?");
  private static final Pattern NAME = Pattern.compile("(?!\\s*$)\\P{Cntrl}{1,100}");

  private final JdbcClient jdbc;

  TeamRules(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void check(Team team, Set<String> members) {
    var violations = new ArrayList<Violation>();
    if (!KEY.matcher(team.key()).matches()) {
      violations.add(new Violation("key", "must be 1 to 64 of a-z, 0-9 and inner hyphens"));
    }
    if (!NAME.matcher(team.name()).matches()) {
      violations.add(new Violation("name", "must be 1 to 100 characters"));
    }
    if (team.parent() != null && !isTeam(team.parent())) {
      violations.add(new Violation("parent", "there is no such team"));
    }
    if (!unknown(team.lead()).isEmpty()) {
      violations.add(new Violation("lead", "there is no such user"));
    }
    for (var member : unknown(members)) {
      violations.add(new Violation("members", "there is no user \"%s\"".formatted(member)));
    }
    if (!violations.isEmpty()) {
      throw new InvalidTeam(violations);
    }
  }

  private boolean isTeam(String key) {
    return jdbc.sql("select exists (select 1 from team where key = :key)")
        .param("key", key)
        .query(Boolean.class)
        .single();
  }

  private Set<String> unknown(@Nullable String lead) {
    return lead == null ? Set.of() : unknown(Set.of(lead));
  }

  private Set<String> unknown(Set<String> usernames) {
    var known =
        jdbc.sql("select username from app_user where username = any(:usernames)")
            .param("usernames", usernames.toArray(String[]::new))
            .query(String.class)
            .set();
    var unknown = new LinkedHashSet<>(usernames);
    unknown.removeAll(known);
    return unknown;
  }
}
