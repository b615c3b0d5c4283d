package io.docket.users.domain;

import io.docket.users.Team;
import io.docket.users.TeamDetails;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code team} and {@code team_member}, for whoever changes them. */
@Repository
class TeamRows {

  private static final String SELECT =
      """
      select t.key, t.name, t.lead, t.parent, t.version,
             array(select m.username from team_member m where m.team = t.key order by m.username)
               as members
      from team t where t.key = :key and not t.dissolved""";

  private final JdbcClient jdbc;

  TeamRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<TeamDetails> find(String key) {
    return select(SELECT, key);
  }

  /** For changing: whoever changes it, or gives it a task, waits. */
  Optional<TeamDetails> lock(String key) {
    return select(SELECT + " for update of t", key);
  }

  void update(Team team) {
    jdbc.sql(
            """
            update team set name = :name, lead = :lead, parent = :parent, version = version + 1
            where key = :key""")
        .param("name", team.name())
        .param("lead", team.lead())
        .param("parent", team.parent())
        .param("key", team.key())
        .update();
  }

  void setMembers(String team, Set<String> members) {
    jdbc.sql("delete from team_member where team = :team and username <> all (:members)")
        .param("team", team)
        .param("members", members.toArray(String[]::new))
        .update();
    jdbc.sql(
            """
            insert into team_member (team, username) select :team, unnest(:members)
            on conflict do nothing""")
        .param("team", team)
        .param("members", members.toArray(String[]::new))
        .update();
  }

  boolean hasTeamsBelow(String key) {
    return jdbc.sql("select exists (select 1 from team where parent = :key)")
        .param("key", key)
        .query(Boolean.class)
        .single();
  }

  void dissolve(String key) {
    setMembers(key, Set.of());
    jdbc.sql(
            """
            update team set dissolved = true, lead = null, parent = null, version = version + 1
            where key = :key""")
        .param("key", key)
        .update();
  }

  private Optional<TeamDetails> select(String sql, String key) {
    return jdbc.sql(sql)
        .param("key", key)
        .query(
            (row, number) ->
                new TeamDetails(
                    row.getString("key"),
                    row.getString("name"),
                    row.getString("lead"),
                    row.getString("parent"),
                    List.of((String[]) row.getArray("members").getArray()),
                    row.getLong("version")))
        .optional();
  }
}
