package io.docket.users.domain;

import io.docket.users.InvalidTeam;
import io.docket.users.Team;
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
  private static final Pattern NAME = Pattern.compile("(?!\\s*$)[^\\p{Cntrl}\\p{Cs}]{1,100}");

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
    if (team.parent() != null && isAtOrBelow(team.parent(), team.key())) {
      violations.add(new Violation("parent", "is this team itself or lies below it"));
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

  /** Two changes at once could close a circle that neither of them sees. */
  void lockHierarchy() {
    jdbc.sql("select pg_advisory_xact_lock(hashtext('team.parent'))")
        .query((row, number) -> true)
        .list();
  }

  private boolean isAtOrBelow(String key, String top) {
    return KEY.matcher(key).matches()
        && KEY.matcher(top).matches()
        && jdbc.sql(
                """
            with recursive line (key) as (
              select key from team where key = :key
              union
              select t.parent from team t join line on t.key = line.key where t.parent is not null)
            select exists (select 1 from line where key = :top)""")
            .param("key", key)
            .param("top", top)
            .query(Boolean.class)
            .single();
  }

  private boolean isTeam(String key) {
    return KEY.matcher(key).matches()
        && jdbc.sql("select exists (select 1 from team where key = :key and not dissolved)")
            .param("key", key)
            .query(Boolean.class)
            .single();
  }

  private Set<String> unknown(@Nullable String lead) {
    return lead == null ? Set.of() : unknown(Set.of(lead));
  }

  /** A name that cannot be one is not looked up: PostgreSQL refuses some texts altogether. */
  private Set<String> unknown(Set<String> usernames) {
    var possible =
        usernames.stream()
            .filter(each -> each != null && AccountRules.USERNAME.matcher(each).matches())
            .toArray(String[]::new);
    var known =
        jdbc.sql("select username from app_user where username = any(:usernames)")
            .param("usernames", possible)
            .query(String.class)
            .set();
    var unknown = new LinkedHashSet<>(usernames);
    unknown.removeAll(known);
    return unknown;
  }
}
