package io.docket.reporting.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.docket.reporting.Report;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A report as rows of cells: the same names and numbers as its JSON. The last row is the total.
 *
 * @param columns what stands above the cells
 */
record ReportTable(List<String> columns, List<List<@Nullable Object>> rows) {

  private static final String TOTAL = "total";

  static ReportTable of(Report<?, ?> report) {
    var lines = new ArrayList<Map<String, @Nullable Object>>();
    report.rows().forEach(row -> lines.add(cells((Record) row)));
    var total = cells((Record) report.total());
    var columns = new ArrayList<String>();
    if (lines.isEmpty()) {
      columns.add(TOTAL);
    } else {
      columns.addAll(lines.get(0).keySet());
    }
    lines.forEach(line -> line.keySet().forEach(name -> addTo(columns, name)));
    total.keySet().forEach(name -> addTo(columns, name));
    total.put(columns.get(0), TOTAL);
    lines.add(total);
    return new ReportTable(columns, lines.stream().map(line -> inOrder(columns, line)).toList());
  }

  private static void addTo(List<String> columns, String name) {
    if (!columns.contains(name)) {
      columns.add(name);
    }
  }

  private static List<@Nullable Object> inOrder(
      List<String> columns, Map<String, @Nullable Object> line) {
    var cells = new ArrayList<@Nullable Object>();
    columns.forEach(name -> cells.add(line.get(name)));
    return Collections.unmodifiableList(cells);
  }

  private static Map<String, @Nullable Object> cells(Record record) {
    var cells = new LinkedHashMap<String, @Nullable Object>();
    for (var component : record.getClass().getRecordComponents()) {
      var value = value(record, component);
      if (component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
        cells.putAll(cells((Record) value));
      } else if (value instanceof Map<?, ?> days) {
        days.forEach((day, count) -> cells.put(component.getName() + " " + day, count));
      } else {
        cells.put(component.getName(), value);
      }
    }
    return cells;
  }

  private static Object value(Record record, RecordComponent component) {
    try {
      var value = component.getAccessor().invoke(record);
      return value instanceof LocalDate || value instanceof Enum<?> ? value.toString() : value;
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException("A component of a public record is public", impossible);
    }
  }
}
