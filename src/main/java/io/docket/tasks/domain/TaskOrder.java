package io.docket.tasks.domain;

import io.docket.tasks.Priority;
import io.docket.web.Cursor;
import io.docket.web.InvalidRequest;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order of the task list. A task without deadline counts as due later than all others; ties are
 * broken by the id, so that every order is total and pages neither skip nor repeat.
 */
record TaskOrder(Column column, boolean descending) {

  /** As the indexes have it. */
  static final String DUE = "coalesce(deadline, 'infinity')";

  /** What the list can be sorted by. */
  enum Column {
    CREATED_AT("createdAt", "created_at", "timestamptz"),
    UPDATED_AT("updatedAt", "updated_at", "timestamptz"),
    DEADLINE("deadline", DUE, "timestamptz"),
    PRIORITY("priority", "priority", "smallint");

    final String field;
    final String expression;
    final String type;

    Column(String field, String expression, String type) {
      this.field = field;
      this.expression = expression;
      this.type = type;
    }
  }

  private static final String NO_DEADLINE = "infinity";

  static TaskOrder of(@Nullable String sort) {
    if (sort == null || sort.isBlank()) {
      return new TaskOrder(Column.CREATED_AT, true);
    }
    var descending = sort.startsWith("-");
    var field = descending ? sort.substring(1) : sort;
    return Arrays.stream(Column.values())
        .filter(column -> column.field.equals(field))
        .findFirst()
        .map(column -> new TaskOrder(column, descending))
        .orElseThrow(
            () ->
                new InvalidRequest(
                    "sort",
                    "must be deadline, priority, createdAt or updatedAt, with a leading minus for"
                        + " descending"));
  }

  String clause() {
    var direction = descending ? " desc" : "";
    return "order by %s%s, id%s".formatted(column.expression, direction, direction);
  }

  /** The condition that a row comes after the cursor, with parameters {@code at} and {@code id}. */
  String after() {
    return "(%s, id) %s (cast(:at as %s), cast(:id as uuid))"
        .formatted(column.expression, descending ? "<" : ">", column.type);
  }

  String cursor(
      Instant createdAt, Instant updatedAt, @Nullable Instant deadline, int rank, UUID id) {
    var value =
        switch (column) {
          case CREATED_AT -> createdAt.toString();
          case UPDATED_AT -> updatedAt.toString();
          case DEADLINE -> deadline == null ? NO_DEADLINE : deadline.toString();
          case PRIORITY -> Integer.toString(rank);
        };
    return new Cursor(name(), List.of(value, id.toString())).encode();
  }

  /** The two values of a cursor of this order, checked. */
  List<String> read(String cursor) {
    var last = Cursor.decode(cursor, name(), 2);
    return List.of(value(last), last.id(1).toString());
  }

  private String value(Cursor last) {
    if (column == Column.PRIORITY) {
      return Integer.toString(rank(last.number(0)));
    }
    var isWithoutDeadline = column == Column.DEADLINE && last.values().get(0).equals(NO_DEADLINE);
    return isWithoutDeadline ? NO_DEADLINE : last.instant(0).toString();
  }

  private static int rank(int number) {
    if (number < 0 || number >= Priority.values().length) {
      throw Cursor.invalid();
    }
    return number;
  }

  private String name() {
    return (descending ? "-" : "") + column.field;
  }
}
