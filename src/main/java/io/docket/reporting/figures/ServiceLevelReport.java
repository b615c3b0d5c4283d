package io.docket.reporting.figures;

import static io.docket.reporting.figures.Fragments.ENDED;
import static io.docket.reporting.figures.Fragments.counted;
import static io.docket.reporting.figures.Fragments.percentile;
import static io.docket.reporting.figures.Fragments.period;
import static io.docket.reporting.figures.Fragments.ranked;

import io.docket.reporting.ReportQuestion;
import io.docket.reporting.ServiceLevelFigures;
import io.docket.reporting.ServiceLevelRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Computes the report of service levels. Period 0 is the whole. */
@Component
class ServiceLevelReport {

  private static final int WHOLE = 0;

  private static final String SQL =
      """
      with kept as (
        select %(endedIn) as period, coalesce(category, '') as category,
               %(promised) as promised, %(lateness) as lateness, count(*) as tasks,
               count(*) filter (where highest_escalation = 1) as level_one,
               count(*) filter (where highest_escalation = 2) as level_two,
               count(*) filter (where highest_escalation > 2) as higher
        from (select *, case when completed_at > deadline then completed_at end as missed_at
              %(ended) and status = 'DONE' and deadline is not null%(scope)) task
        group by 1, 2, 3, 4),
      spans as (
        select period, category, 'promised' as span, promised as minutes, tasks from kept
        union all
        select 0, '', 'promised', promised, tasks from kept
        union all
        select period, category, 'late', lateness, tasks from kept where lateness is not null
        union all
        select 0, '', 'late', lateness, tasks from kept where lateness is not null),
      folded as (
        select period, category, span, minutes, sum(tasks) as tasks
        from spans group by period, category, span, minutes),
      ranked as (%(ranked)),
      percentiles as (
        select period, category, %(medianPromised) as median_promised,
               %(medianLate) as median_late, %(p90Late) as p90_late
        from ranked group by period, category),
      summed as (
        select coalesce(period, 0) as period, coalesce(category, '') as category,
               sum(tasks) as promised,
               sum(tasks) filter (where lateness is not null) as missed,
               sum(level_one) as level_one, sum(level_two) as level_two, sum(higher) as higher
        from kept group by grouping sets ((period, category), ()))
      select * from summed left join percentiles using (period, category)
      order by period, category""";

  private final FigureRows rows;

  ServiceLevelReport(FigureRows rows) {
    this.rows = rows;
  }

  Answer<ServiceLevelRow, ServiceLevelFigures> answer(
      ReportQuestion question, Scope scope, Instant now) {
    var sql =
        SQL.replace("%(endedIn)", period("completed_at"))
            .replace("%(promised)", counted("created_at", "deadline"))
            .replace("%(lateness)", counted("deadline", "missed_at"))
            .replace("%(ended)", ENDED)
            .replace("%(scope)", scope.conditions())
            .replace("%(ranked)", ranked("period, category", "folded"))
            .replace("%(medianPromised)", percentile("promised", 50))
            .replace("%(medianLate)", percentile("late", 50))
            .replace("%(p90Late)", percentile("late", 90));
    var lines = rows.ask(sql, question, scope, now, Line::read);
    var periods = question.periods();
    return new Answer<>(
        lines.stream()
            .filter(line -> line.period != WHOLE)
            .map(
                line ->
                    new ServiceLevelRow(periods.get(line.period - 1), line.category, line.figures))
            .toList(),
        lines.stream().filter(line -> line.period == WHOLE).findFirst().orElseThrow().figures);
  }

  private record Line(int period, @Nullable String category, ServiceLevelFigures figures) {

    static Line read(ResultSet row, int number) throws SQLException {
      var promised = row.getLong("promised");
      var missed = row.getLong("missed");
      var category = row.getString("category");
      return new Line(
          row.getInt("period"),
          category.isEmpty() ? null : category,
          new ServiceLevelFigures(
              promised,
              promised - missed,
              missed,
              Measure.rate(promised - missed, promised),
              hours(row, "median_promised"),
              hours(row, "median_late"),
              hours(row, "p90_late"),
              row.getLong("level_one"),
              row.getLong("level_two"),
              row.getLong("higher")));
    }

    private static @Nullable Double hours(ResultSet row, String column) throws SQLException {
      return Measure.hours(row.getObject(column, Integer.class));
    }
  }
}
