package io.docket.reporting.figures;

import static io.docket.reporting.figures.Fragments.ENDED;
import static io.docket.reporting.figures.Fragments.counted;
import static io.docket.reporting.figures.Fragments.percentile;
import static io.docket.reporting.figures.Fragments.period;
import static io.docket.reporting.figures.Fragments.ranked;

import io.docket.reporting.Grouping;
import org.jspecify.annotations.Nullable;

/**
 * The statement of the report of completion. Period 0 is the whole; an empty key stands for none.
 */
final class CompletionStatement {

  private static final String SQL =
      """
      with born as (
        select %(bornIn) as period, %(key) as key,
               count(*) as created, count(*) filter (where status = 'DONE') as done_since
        from task where created_at >= :from and created_at < :end%(scope)
        group by 1, 2),
      ended as (
        select %(endedIn) as period, %(key) as key, status = 'DONE' as done,
               %(toComplete) as minutes, count(*) as tasks,
               count(*) filter (where completed_at <= deadline) as on_time,
               count(*) filter (where completed_at > deadline) as late
        %(ended)%(scope)
        group by 1, 2, 3, 4),
      begun as (
        select %(endedIn) as period, %(key) as key, %(toStart) as minutes, count(*) as tasks
        %(ended) and status = 'DONE' and taken_at is not null%(scope)
        group by 1, 2, 3),
      spans as (
        select period, key, 'complete' as span, minutes, tasks from ended where done
        union all
        select 0, '', 'complete', minutes, sum(tasks) from ended where done group by minutes
        union all
        select period, key, 'start', minutes, tasks from begun
        union all
        select 0, '', 'start', minutes, sum(tasks) from begun group by minutes),
      ranked as (%(ranked)),
      percentiles as (
        select period, key,
               %(medianToComplete) as median_to_complete, %(p90ToComplete) as p90_to_complete,
               %(medianToStart) as median_to_start, %(p90ToStart) as p90_to_start
        from ranked group by period, key),
      counts as (
        select period, key, created, done_since,
               0 as completed, 0 as cancelled, 0 as on_time, 0 as late
        from born
        union all
        select period, key, 0, 0, case when done then tasks else 0 end,
               case when done then 0 else tasks end, case when done then on_time else 0 end,
               case when done then late else 0 end
        from ended),
      summed as (
        select coalesce(period, 0) as period, coalesce(key, '') as key,
               sum(created) as created, sum(done_since) as done_since,
               sum(completed) as completed, sum(cancelled) as cancelled,
               sum(on_time) as on_time, sum(late) as late
        from counts group by grouping sets ((period, key), ()))
      select * from summed left join percentiles using (period, key) order by period, key""";

  private CompletionStatement() {}

  static String of(@Nullable Grouping groupBy, Scope scope) {
    return SQL.replace("%(bornIn)", period("created_at"))
        .replace("%(endedIn)", period("completed_at"))
        .replace("%(toComplete)", counted("created_at", "completed_at"))
        .replace("%(toStart)", counted("created_at", "taken_at"))
        .replace("%(key)", key(groupBy))
        .replace("%(ended)", ENDED)
        .replace("%(scope)", scope.conditions())
        .replace("%(ranked)", ranked("period, key", "spans"))
        .replace("%(medianToComplete)", percentile("complete", 50))
        .replace("%(p90ToComplete)", percentile("complete", 90))
        .replace("%(medianToStart)", percentile("start", 50))
        .replace("%(p90ToStart)", percentile("start", 90));
  }

  private static String key(@Nullable Grouping groupBy) {
    if (groupBy == null) {
      return "text ''";
    }
    return switch (groupBy) {
      case TEAM -> "coalesce(team, '')";
      case CATEGORY -> "coalesce(category, '')";
      case PRIORITY -> "cast(priority as text)";
      case ASSIGNEE -> "coalesce(assignee, '')";
    };
  }
}
