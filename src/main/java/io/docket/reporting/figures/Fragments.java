package io.docket.reporting.figures;

/** Pieces of SQL that several reports are made of. */
final class Fragments {

  /**
   * Finished tasks of the time that is asked for, as far as the asker answers for them. Ends within
   * a condition, so that more can be added.
   */
  static final String ENDED = "from task where completed_at >= :from and completed_at < :end";

  private Fragments() {}

  /** Number of the period in which that moment lies; 1 is the first. */
  static String period(String moment) {
    return "width_bucket(%s, (select cast(:bounds as timestamptz[])))".formatted(moment);
  }

  /**
   * How long something took, as reports count it: the whole minutes that are over, in steps that
   * grow with them, so that a year has few different values. To the minute below two hours, to 5
   * minutes below a day, to a quarter of an hour below four days, to the hour below thirty days, to
   * the day above. Nothing takes less than no time.
   */
  static String counted(String begun, String ended) {
    var minutes =
        "cast(floor(date_part('epoch', %s - %s) / 60) as integer)".formatted(ended, begun);
    return """
        case when %1$s < 120 then greatest(%1$s, 0)
             when %1$s < 1440 then %1$s / 5 * 5
             when %1$s < 5760 then %1$s / 15 * 15
             when %1$s < 43200 then %1$s / 60 * 60
             else %1$s / 1440 * 1440 end"""
        .formatted(minutes);
  }

  /**
   * The value that so many percent of the tasks do not exceed (nearest rank), out of a table with
   * the columns span, minutes, so_far and all_tasks.
   */
  static String percentile(String span, int percent) {
    return "min(minutes) filter (where span = '%s' and 100 * so_far >= %d * all_tasks)"
        .formatted(span, percent);
  }

  /**
   * Adds up how many tasks took how long: a table with these keys, span, minutes, so_far and
   * all_tasks out of one with these keys, span, minutes and tasks.
   */
  static String ranked(String keys, String source) {
    return """
        select %1$s, span, minutes,
               sum(tasks) over (partition by %1$s, span order by minutes) as so_far,
               sum(tasks) over (partition by %1$s, span) as all_tasks
        from %2$s"""
        .formatted(keys, source);
  }
}
