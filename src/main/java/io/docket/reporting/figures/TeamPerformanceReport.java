package io.docket.reporting.figures;

import static io.docket.reporting.figures.Fragments.ENDED;
import static io.docket.reporting.figures.Fragments.counted;
import static io.docket.reporting.figures.Fragments.percentile;
import static io.docket.reporting.figures.Fragments.ranked;

import io.docket.reporting.ReportQuestion;
import io.docket.reporting.TeamPerformanceFigures;
import io.docket.reporting.TeamPerformanceRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Computes the report of teams: level 0 is a person's row, 1 a team's, 2 the whole. */
@Component
class TeamPerformanceReport {

  private static final int TEAM = 1;
  private static final int WHOLE = 2;

  private static final String SQL =
      """
      with ended as (
        select coalesce(team, '') as team, coalesce(assignee, '') as person,
               %(cycle) as minutes, count(*) as tasks,
               count(*) filter (where completed_at <= deadline) as on_time,
               count(*) filter (where completed_at > deadline) as late,
               sum(rejections) as rejections,
               count(*) filter (where highest_escalation > 0) as escalated
        %(ended) and status = 'DONE'%(scope)
        group by 1, 2, 3),
      waiting as (
        select coalesce(team, '') as team, coalesce(assignee, '') as person,
               count(*) as open, count(*) filter (where deadline < :now) as overdue
        from task where completed_at is null%(scope)
        group by 1, 2),
      spans as (
        select 0 as level, team, person, 'cycle' as span, minutes, tasks
        from ended where minutes is not null
        union all
        select 1, team, '', 'cycle', minutes, sum(tasks)
        from ended where minutes is not null group by team, minutes
        union all
        select 2, '', '', 'cycle', minutes, sum(tasks)
        from ended where minutes is not null group by minutes),
      ranked as (%(ranked)),
      percentiles as (
        select level, team, person, %(median) as median_cycle
        from ranked group by level, team, person),
      counts as (
        select team, person, tasks as completed, on_time, late, rejections, escalated,
               0 as open, 0 as overdue
        from ended
        union all
        select team, person, 0, 0, 0, 0, 0, open, overdue from waiting),
      summed as (
        select grouping(team) + grouping(person) as level,
               coalesce(team, '') as team, coalesce(person, '') as person,
               sum(completed) as completed, sum(on_time) as on_time, sum(late) as late,
               sum(rejections) as rejections, sum(escalated) as escalated,
               sum(open) as open, sum(overdue) as overdue
        from counts group by grouping sets ((team, person), (team), ()))
      select * from summed left join percentiles using (level, team, person)
      where level >= %(lowest) order by team, level desc, person""";

  private final FigureRows rows;

  TeamPerformanceReport(FigureRows rows) {
    this.rows = rows;
  }

  Answer<TeamPerformanceRow, TeamPerformanceFigures> answer(
      ReportQuestion question, Scope scope, Instant now, boolean people) {
    var sql =
        SQL.replace("%(cycle)", counted("taken_at", "completed_at"))
            .replace("%(ended)", ENDED)
            .replace("%(scope)", scope.conditions())
            .replace("%(ranked)", ranked("level, team, person", "spans"))
            .replace("%(median)", percentile("cycle", 50))
            .replace("%(lowest)", people ? "0" : "1");
    var lines = rows.ask(sql, question, scope, now, Line::read);
    return new Answer<>(
        lines.stream().filter(line -> line.level < WHOLE).map(Line::shown).toList(),
        lines.stream().filter(line -> line.level == WHOLE).findFirst().orElseThrow().figures);
  }

  private record Line(int level, String team, String person, TeamPerformanceFigures figures) {

    static Line read(ResultSet row, int number) throws SQLException {
      var onTime = row.getLong("on_time");
      var late = row.getLong("late");
      return new Line(
          row.getInt("level"),
          row.getString("team"),
          row.getString("person"),
          new TeamPerformanceFigures(
              row.getLong("completed"),
              onTime,
              late,
              Measure.rate(onTime, onTime + late),
              row.getLong("open"),
              row.getLong("overdue"),
              row.getLong("rejections"),
              row.getLong("escalated"),
              Measure.hours(row.getObject("median_cycle", Integer.class))));
    }

    TeamPerformanceRow shown() {
      return new TeamPerformanceRow(given(team), level == TEAM, given(person), figures);
    }

    private static @Nullable String given(String key) {
      return key.isEmpty() ? null : key;
    }
  }
}
