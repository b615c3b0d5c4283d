package io.docket.users.domain;

import io.docket.audit.AuditKind;
import io.docket.users.Team;
import io.docket.users.TeamTaken;
import io.docket.users.Teams;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Teams in the tables {@code team} and {@code team_member}. */
@Component
class StoredTeams implements Teams {

  private static final String SELECT =
      "select t.key, t.name, t.lead, t.parent from team t where not t.dissolved ";

  private final JdbcClient jdbc;
  private final TeamRules rules;
  private final AccountAudit audit;

  StoredTeams(JdbcClient jdbc, TeamRules rules, AccountAudit audit) {
    this.jdbc = jdbc;
    this.rules = rules;
    this.audit = audit;
  }

  @Override
  public Optional<Team> find(String key) {
    return jdbc.sql(SELECT + "and t.key = :key")
        .param("key", key)
        .query(StoredTeams::team)
        .optional();
  }

  @Override
  public List<Team> all() {
    return jdbc.sql(SELECT + "order by t.name, t.key").query(StoredTeams::team).list();
  }

  @Override
  public boolean hasMember(String team, String username) {
    return jdbc.sql(
            """
            select exists (select 1 from team_member m where m.team = :team and m.username = :username)
                or exists (select 1 from team t where t.key = :team and t.lead = :username)""")
        .param("team", team)
        .param("username", username)
        .query(Boolean.class)
        .single();
  }

  @Override
  public Optional<String> leadAbove(String team, int level) {
    return jdbc.sql(
            """
            with recursive line (key, lead, parent, height) as (
              select key, lead, parent, 1 from team where key = :team
              union all
              select t.key, t.lead, t.parent, line.height + 1
              from team t join line on t.key = line.parent)
              cycle key set looped using path,
            leads (lead, level) as (
              select line.lead, row_number() over (order by line.height)
              from line join app_user u on u.username = line.lead and u.active
              where not line.looped)
            select lead from leads where level <= :level order by level desc limit 1""")
        .param("team", team)
        .param("level", level)
        .query(String.class)
        .optional();
  }

  @Override
  public List<String> activeMembers(String key) {
    return jdbc.sql(
            """
            select u.username from app_user u
            where u.active and u.username in (
              select m.username from team_member m where m.team = :team
              union
              select t.lead from team t where t.key = :team)""")
        .param("team", key)
        .query(String.class)
        .list();
  }

  @Override
  @Transactional
  public void create(Team team, Set<String> members) {
    rules.check(team, members);

    var created =
        jdbc.sql(
                """
                insert into team (key, name, lead, parent) values (:key, :name, :lead, :parent)
                on conflict do nothing""")
            .param("key", team.key())
            .param("name", team.name().strip())
            .param("lead", team.lead())
            .param("parent", team.parent())
            .update();

    if (created == 0) {
      throw new TeamTaken(team.key());
    }
    addMembers(team.key(), members);
    audit.note(AuditKind.TEAM_CREATED, team.key());
  }

  private void addMembers(String team, Set<String> members) {
    jdbc.sql("insert into team_member (team, username) select :team, unnest(:members)")
        .param("team", team)
        .param("members", members.toArray(String[]::new))
        .update();
  }

  private static Team team(ResultSet row, int rowNumber) throws SQLException {
    return new Team(
        row.getString("key"),
        row.getString("name"),
        row.getString("lead"),
        row.getString("parent"));
  }
}
