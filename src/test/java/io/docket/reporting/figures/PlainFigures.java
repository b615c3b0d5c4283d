package io.docket.reporting.figures;

import io.docket.reporting.CompletionFigures;
import io.docket.reporting.Interval;
import io.docket.reporting.ReportQuestion;
import io.docket.reporting.ServiceLevelFigures;
import io.docket.reporting.TeamPerformanceFigures;
import io.docket.reporting.WorkloadFigures;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Every figure once more: counted task by task, without a database. */
final class PlainFigures {

  private final List<CountedTask> tasks;
  private final ReportQuestion question;
  private final Instant now;

  PlainFigures(List<CountedTask> tasks, ReportQuestion question, Instant now) {
    this.tasks = tasks.stream().filter(task -> fits(task, question)).toList();
    this.question = question;
    this.now = now;
  }

  private static boolean fits(CountedTask task, ReportQuestion asked) {
    return (asked.team() == null || asked.team().equals(task.team()))
        && (asked.category() == null || asked.category().equals(task.category()))
        && (asked.priority() == null || asked.priority() == task.priority())
        && (asked.assignee() == null || asked.assignee().equals(task.assignee()));
  }

  /** What is written above a row. */
  record Heading(LocalDate period, @Nullable String key) {}

  /** Who a row is about. */
  record Worker(@Nullable String team, @Nullable String person, boolean wholeTeam) {}

  Map<Heading, CompletionFigures> completion() {
    var headings = new HashSet<Heading>();
    for (var task : tasks) {
      heading(task, task.createdAt()).ifPresent(headings::add);
      heading(task, task.endedAt()).ifPresent(headings::add);
    }
    return headings.stream()
        .collect(
            Collectors.toMap(
                Function.identity(),
                each ->
                    completion(
                        task -> heading(task, task.createdAt()).filter(each::equals).isPresent(),
                        task -> heading(task, task.endedAt()).filter(each::equals).isPresent())));
  }

  CompletionFigures completionOfAll() {
    return completion(task -> isInTime(task.createdAt()), task -> isInTime(task.endedAt()));
  }

  private CompletionFigures completion(Predicate<CountedTask> born, Predicate<CountedTask> ended) {
    var created = tasks.stream().filter(born).toList();
    var done = tasks.stream().filter(ended).filter(CountedTask::isDone).toList();
    var onTime = count(done, CountedTask::isOnTime);
    var late = count(done, CountedTask::isLate);
    var toComplete = sorted(done, task -> CountedTask.counted(task.createdAt(), task.endedAt()));
    var toStart = sorted(done, task -> CountedTask.counted(task.createdAt(), task.takenAt()));
    return new CompletionFigures(
        created.size(),
        done.size(),
        tasks.stream().filter(ended).filter(CountedTask::isCancelled).count(),
        rate(count(created, CountedTask::isDone), created.size()),
        onTime,
        late,
        rate(onTime, onTime + late),
        hours(toComplete, 50),
        hours(toComplete, 90),
        hours(toStart, 50),
        hours(toStart, 90));
  }

  Map<Worker, TeamPerformanceFigures> teamPerformance() {
    var rows = new HashMap<Worker, TeamPerformanceFigures>();
    for (var each : tasks) {
      if (each.isOpen() || (each.isDone() && isInTime(each.endedAt()))) {
        rows.computeIfAbsent(
            new Worker(each.team(), null, true),
            team -> performance(task -> Objects.equals(task.team(), each.team())));
        rows.computeIfAbsent(
            new Worker(each.team(), each.assignee(), false),
            worker ->
                performance(
                    task ->
                        Objects.equals(task.team(), each.team())
                            && Objects.equals(task.assignee(), each.assignee())));
      }
    }
    return rows;
  }

  TeamPerformanceFigures performance(Predicate<CountedTask> whose) {
    var theirs = tasks.stream().filter(whose).toList();
    var done = theirs.stream().filter(task -> task.isDone() && isInTime(task.endedAt())).toList();
    var onTime = count(done, CountedTask::isOnTime);
    var late = count(done, CountedTask::isLate);
    return new TeamPerformanceFigures(
        done.size(),
        onTime,
        late,
        rate(onTime, onTime + late),
        count(theirs, CountedTask::isOpen),
        count(theirs, this::isOverdue),
        done.stream().mapToLong(CountedTask::rejections).sum(),
        count(done, task -> task.highestEscalation() > 0),
        hours(sorted(done, task -> CountedTask.counted(task.takenAt(), task.endedAt())), 50));
  }

  Map<Worker, WorkloadFigures> workload() {
    return tasks.stream()
        .filter(CountedTask::isOpen)
        .collect(Collectors.groupingBy(task -> new Worker(task.team(), task.assignee(), false)))
        .entrySet()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, each -> workload(each.getValue())));
  }

  WorkloadFigures workloadOfAll() {
    return workload(tasks.stream().filter(CountedTask::isOpen).toList());
  }

  private WorkloadFigures workload(List<CountedTask> open) {
    var due = new TreeMap<LocalDate, Long>();
    for (var task : open) {
      if (task.deadline() != null && isInTime(task.deadline())) {
        due.merge(day(task.deadline()), 1L, Long::sum);
      }
    }
    return new WorkloadFigures(
        open.size(),
        count(open, this::isOverdue),
        count(open, task -> task.deadline() == null),
        aged(open, 0, 1),
        aged(open, 1, 3),
        aged(open, 3, 7),
        aged(open, 7, 30),
        aged(open, 30, 10_000),
        due);
  }

  private long aged(List<CountedTask> open, int fromDays, int toDays) {
    return count(
        open,
        task -> {
          var age = Duration.between(task.createdAt(), now);
          return (fromDays == 0 || age.compareTo(Duration.ofDays(fromDays)) >= 0)
              && age.compareTo(Duration.ofDays(toDays)) < 0;
        });
  }

  Map<Heading, ServiceLevelFigures> serviceLevels() {
    return promised().stream()
        .collect(
            Collectors.groupingBy(
                task -> new Heading(period(task.end()), task.category()),
                Collectors.collectingAndThen(Collectors.toList(), PlainFigures::serviceLevel)));
  }

  ServiceLevelFigures serviceLevelOfAll() {
    return serviceLevel(promised());
  }

  private List<CountedTask> promised() {
    return tasks.stream()
        .filter(task -> task.isDone() && task.deadline() != null && isInTime(task.endedAt()))
        .toList();
  }

  private static ServiceLevelFigures serviceLevel(List<CountedTask> promised) {
    var missed = promised.stream().filter(CountedTask::isLate).toList();
    var met = promised.size() - missed.size();
    var late = sorted(missed, task -> CountedTask.counted(task.deadline(), task.endedAt()));
    return new ServiceLevelFigures(
        promised.size(),
        met,
        missed.size(),
        rate(met, promised.size()),
        hours(sorted(promised, task -> CountedTask.counted(task.createdAt(), task.deadline())), 50),
        hours(late, 50),
        hours(late, 90),
        count(promised, task -> task.highestEscalation() == 1),
        count(promised, task -> task.highestEscalation() == 2),
        count(promised, task -> task.highestEscalation() >= 3));
  }

  private boolean isOverdue(CountedTask task) {
    return task.isOpen() && task.deadline() != null && task.deadline().isBefore(now);
  }

  private boolean isInTime(@Nullable Instant moment) {
    if (moment == null) {
      return false;
    }
    var day = day(moment);
    return !day.isBefore(question.from()) && !day.isAfter(question.to());
  }

  private Optional<Heading> heading(CountedTask task, @Nullable Instant moment) {
    return Optional.ofNullable(moment)
        .filter(this::isInTime)
        .map(each -> new Heading(period(each), key(task)));
  }

  private @Nullable String key(CountedTask task) {
    if (question.groupBy() == null) {
      return null;
    }
    return switch (question.groupBy()) {
      case TEAM -> task.team();
      case CATEGORY -> task.category();
      case PRIORITY -> task.priority().name();
      case ASSIGNEE -> task.assignee();
    };
  }

  private LocalDate period(Instant moment) {
    var day = day(moment);
    var begin = begin(day, question.interval());
    return begin.isBefore(question.from()) ? question.from() : begin;
  }

  private LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, question.timeZone());
  }

  private LocalDate begin(LocalDate day, @Nullable Interval interval) {
    if (interval == null) {
      return question.from();
    }
    return switch (interval) {
      case DAY -> day;
      case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      case MONTH -> day.withDayOfMonth(1);
    };
  }

  private static List<Integer> sorted(
      List<CountedTask> tasks, Function<CountedTask, Integer> minutes) {
    return tasks.stream().map(minutes).sorted().toList();
  }

  private static @Nullable Double hours(List<Integer> sorted, int percent) {
    if (sorted.isEmpty()) {
      return null;
    }
    var rank = (percent * sorted.size() + 99) / 100;
    return Math.round(sorted.get(rank - 1) / 60.0 * 100) / 100.0;
  }

  private static @Nullable Double rate(long part, long whole) {
    return whole == 0 ? null : Math.round(10_000.0 * part / whole) / 10_000.0;
  }

  private static long count(List<CountedTask> tasks, Predicate<CountedTask> which) {
    return tasks.stream().filter(which).count();
  }
}
