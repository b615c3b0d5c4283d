package io.docket.tasks.domain;

import io.docket.tasks.TaskSight;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asks for others what {@link TaskAccess#maySee} asks for whoever is acting. */
@Component
class Onlookers implements TaskSight {

  private final JdbcClient jdbc;

  Onlookers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Set<String> among(Collection<String> usernames, UUID task) {
    return jdbc
        .sql(
            """
            select a.username from actor a join task t on t.id = :task
            where a.username = any (:usernames)
              and ('admin' = any (a.roles) or a.username in (t.created_by, t.assignee)
                or t.team = any (a.member_of) or t.team = any (a.leads))""")
        .param("task", task)
        .param("usernames", usernames.toArray(String[]::new))
        .query(String.class)
        .stream()
        .collect(Collectors.toUnmodifiableSet());
  }
}
