package io.docket.reporting.figures;

import io.docket.tasks.Priority;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;

/**
 * Tasks by dice, the same at each run. Many begin and end within hours of midnight, of the turn of
 * a month, and of the nights in which clocks change in Europe.
 */
final class GeneratedTasks {

  static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  static final Instant NOW = Instant.parse("2026-11-24T09:30:00Z");

  private static final List<LocalDate> EDGES =
      List.of(
          LocalDate.of(2026, 3, 29),
          LocalDate.of(2026, 10, 25),
          LocalDate.of(2026, 3, 1),
          LocalDate.of(2026, 7, 1),
          LocalDate.of(2026, 11, 1));

  private final Random dice = new Random(20_261_124);

  List<CountedTask> make(int count) {
    var tasks = new ArrayList<CountedTask>();
    for (var number = 0; number < count; number++) {
      tasks.add(task());
    }
    return tasks;
  }

  private CountedTask task() {
    var created = created();
    var taken = dice.nextInt(20) == 0 ? null : created.plus(someTime());
    var deadline =
        dice.nextInt(5) == 0 ? null : created.plus(Duration.ofMinutes(30)).plus(someTime());
    var ended = dice.nextInt(8) == 0 ? null : (taken == null ? created : taken).plus(someTime());
    if (ended != null && ended.isAfter(NOW)) {
      ended = null;
    }
    if (taken != null && taken.isAfter(NOW)) {
      taken = null;
    }
    if (ended != null && deadline != null && dice.nextInt(40) == 0) {
      deadline = ended;
    }
    var person = taken == null ? null : one("clerk", "lead", "maria", "otto");
    return new CountedTask(
        status(taken, ended),
        oneOrNone("payments", "cards", "loans"),
        oneOrNone("payments", "complaints", "kyc", "fraud"),
        Priority.values()[dice.nextInt(4)],
        person,
        created,
        taken,
        ended,
        deadline,
        dice.nextInt(6) == 0 ? 1 + dice.nextInt(3) : 0,
        dice.nextInt(5) == 0 ? 1 + dice.nextInt(4) : 0);
  }

  private String status(@Nullable Instant taken, @Nullable Instant ended) {
    if (ended != null) {
      return taken == null || dice.nextInt(10) == 0 ? "CANCELLED" : "DONE";
    }
    return taken == null ? "OPEN" : one("ASSIGNED", "IN_PROGRESS", "IN_REVIEW");
  }

  private Instant created() {
    if (dice.nextInt(3) == 0) {
      var edge = EDGES.get(dice.nextInt(EDGES.size())).atStartOfDay(BERLIN).toInstant();
      return edge.plusSeconds(dice.nextInt(12 * 3_600) - 4 * 3_600);
    }
    return NOW.minusSeconds(dice.nextInt(400 * 86_400));
  }

  /** From seconds to weeks, short times more often. */
  private Duration someTime() {
    return Duration.ofSeconds((long) Math.pow(10, dice.nextDouble() * 6.6));
  }

  private String one(String... choices) {
    return choices[dice.nextInt(choices.length)];
  }

  private @Nullable String oneOrNone(String... choices) {
    var index = dice.nextInt(choices.length + 1);
    return index == choices.length ? null : choices[index];
  }

  /** Writes rows of tasks without their processes: reports read nothing else. */
  static void write(JdbcOperations jdbc, List<CountedTask> tasks) {
    jdbc.update(
        "insert into app_user (username, first_name, last_name, email, password_hash, roles,"
            + " created_at) select u, 'a', 'b', 'c', 'd', array['user'], now() from"
            + " unnest(array['clerk', 'lead', 'maria', 'otto']) u");
    jdbc.update(
        "insert into team (key, name) select k, k from unnest(array['payments','cards','loans']) k");
    jdbc.update(
        "insert into category (key, name) select k, k from"
            + " unnest(array['payments', 'complaints', 'kyc', 'fraud']) k");
    jdbc.batchUpdate(
        """
        insert into task (
          id, number, version, process_instance_id, title, category, priority, status, assignee,
          team, deadline, reminders, reminded_until, progress, overdue, escalation_level,
          escalation_interval, review_required, created_by, created_at, updated_at, completed_at,
          history_length, taken_at, rejections, highest_escalation)
        values (?, nextval('task_number'), 0, '-', 'A task', ?, ?, ?, ?, ?, ?, '{}', ?, 0, false, 0,
          'P1D', false, 'clerk', ?, ?, ?, 0, ?, ?, ?)
        """,
        tasks,
        1_000,
        (row, task) -> {
          row.setObject(1, UUID.randomUUID());
          row.setString(2, task.category());
          row.setInt(3, task.priority().ordinal());
          row.setString(4, task.status());
          row.setString(5, task.assignee());
          row.setString(6, task.team());
          row.setTimestamp(7, at(task.deadline()));
          row.setTimestamp(8, at(task.createdAt()));
          row.setTimestamp(9, at(task.createdAt()));
          row.setTimestamp(10, at(task.createdAt()));
          row.setTimestamp(11, at(task.endedAt()));
          row.setTimestamp(12, at(task.takenAt()));
          row.setInt(13, task.rejections());
          row.setInt(14, task.highestEscalation());
        });
  }

  private static @Nullable Timestamp at(@Nullable Instant moment) {
    return moment == null ? null : Timestamp.from(moment);
  }
}
