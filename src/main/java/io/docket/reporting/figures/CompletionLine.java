package io.docket.reporting.figures;

import io.docket.reporting.CompletionFigures;
import io.docket.reporting.CompletionRow;
import io.docket.reporting.Grouping;
import io.docket.tasks.Priority;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@link CompletionStatement}.
 *
 * @param period 1 for the first; 0 for the whole
 * @param key what it is grouped by; empty for none
 */
record CompletionLine(int period, String key, CompletionFigures figures) {

  static final int WHOLE = 0;

  static CompletionLine read(ResultSet row, int number) throws SQLException {
    var created = row.getLong("created");
    var onTime = row.getLong("on_time");
    var late = row.getLong("late");
    return new CompletionLine(
        row.getInt("period"),
        row.getString("key"),
        new CompletionFigures(
            created,
            row.getLong("completed"),
            row.getLong("cancelled"),
            Measure.rate(row.getLong("done_since"), created),
            onTime,
            late,
            Measure.rate(onTime, onTime + late),
            hours(row, "median_to_complete"),
            hours(row, "p90_to_complete"),
            hours(row, "median_to_start"),
            hours(row, "p90_to_start")));
  }

  static CompletionFigures nothing() {
    return new CompletionFigures(0, 0, 0, null, 0, 0, null, null, null, null, null);
  }

  CompletionRow shown(LocalDate begin, @Nullable Grouping groupBy) {
    return new CompletionRow(
        begin,
        groupBy == Grouping.TEAM ? given() : null,
        groupBy == Grouping.CATEGORY ? given() : null,
        groupBy == Grouping.PRIORITY ? Priority.values()[Integer.parseInt(key)] : null,
        groupBy == Grouping.ASSIGNEE ? given() : null,
        figures);
  }

  private @Nullable String given() {
    return key.isEmpty() ? null : key;
  }

  private static @Nullable Double hours(ResultSet row, String column) throws SQLException {
    return Measure.hours(row.getObject(column, Integer.class));
  }
}
