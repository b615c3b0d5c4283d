package io.docket.reporting.figures;

import static io.docket.reporting.figures.Fragments.period;

import io.docket.reporting.ReportQuestion;
import io.docket.reporting.WorkloadFigures;
import io.docket.reporting.WorkloadRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Computes the report of work to do. Level 0 is one person's row for one team, 2 the whole. */
@Component
class WorkloadReport {

  private static final int WHOLE = 2;

  private static final String SQL =
      """
      with waiting as (
        select coalesce(team, '') as team, %(person) as person, created_at, deadline
        from task where completed_at is null%(scope)),
      summed as (
        select grouping(team) + grouping(person) as level,
               coalesce(team, '') as team, coalesce(person, '') as person, count(*) as open,
               count(*) filter (where deadline < :now) as overdue,
               count(*) filter (where deadline is null) as without_deadline,
               count(*) filter (where created_at > cast(:now as timestamptz) - interval '24 hours')
                 as under_1,
               count(*) filter (where created_at > cast(:now as timestamptz) - interval '72 hours')
                 as under_3,
               count(*) filter (where created_at > cast(:now as timestamptz) - interval '168 hours')
                 as under_7,
               count(*) filter (where created_at > cast(:now as timestamptz) - interval '720 hours')
                 as under_30
        from waiting group by grouping sets ((team, person), ())),
      days as (
        select team, person, %(dueOn) as day, count(*) as tasks
        from waiting where deadline >= :from and deadline < :end group by 1, 2, 3),
      due as (
        select 0 as level, team, person, array_agg(day) as days, array_agg(tasks) as tasks
        from days group by team, person
        union all
        select 2, '', '', array_agg(day), array_agg(tasks)
        from (select day, cast(sum(tasks) as bigint) as tasks from days group by day) whole
        having count(*) > 0)
      select * from summed left join due using (level, team, person) order by team, person""";

  private final FigureRows rows;

  WorkloadReport(FigureRows rows) {
    this.rows = rows;
  }

  Answer<WorkloadRow, WorkloadFigures> answer(
      ReportQuestion question, Scope scope, Instant now, boolean people) {
    var sql =
        SQL.replace("%(person)", people ? "coalesce(assignee, '')" : "text ''")
            .replace("%(dueOn)", period("deadline"))
            .replace("%(scope)", scope.conditions());
    var days = question.periods();
    var lines = rows.ask(sql, question, scope, now, (row, number) -> Line.read(row, days));
    return new Answer<>(
        lines.stream().filter(line -> line.level < WHOLE).map(Line::shown).toList(),
        lines.stream().filter(line -> line.level == WHOLE).findFirst().orElseThrow().figures);
  }

  private record Line(int level, String team, String person, WorkloadFigures figures) {

    static Line read(ResultSet row, List<LocalDate> days) throws SQLException {
      var underOne = row.getLong("under_1");
      var underThree = row.getLong("under_3");
      var underSeven = row.getLong("under_7");
      var underThirty = row.getLong("under_30");
      var open = row.getLong("open");
      return new Line(
          row.getInt("level"),
          row.getString("team"),
          row.getString("person"),
          new WorkloadFigures(
              open,
              row.getLong("overdue"),
              row.getLong("without_deadline"),
              underOne,
              underThree - underOne,
              underSeven - underThree,
              underThirty - underSeven,
              open - underThirty,
              due(row, days)));
    }

    private static Map<LocalDate, Long> due(ResultSet row, List<LocalDate> days)
        throws SQLException {
      var due = new TreeMap<LocalDate, Long>();
      var when = row.getArray("days");
      if (when != null) {
        var numbers = (Integer[]) when.getArray();
        var tasks = (Long[]) row.getArray("tasks").getArray();
        for (var index = 0; index < numbers.length; index++) {
          due.put(days.get(numbers[index] - 1), tasks[index]);
        }
      }
      return due;
    }

    WorkloadRow shown() {
      return new WorkloadRow(given(team), given(person), figures);
    }

    private static @Nullable String given(String key) {
      return key.isEmpty() ? null : key;
    }
  }
}
