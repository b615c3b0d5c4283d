package io.docket.reporting.figures;

import static org.assertj.core.api.Assertions.assertThat;

import io.docket.TestDatabase;
import io.docket.reporting.CompletionRow;
import io.docket.reporting.Grouping;
import io.docket.reporting.Interval;
import io.docket.reporting.ReportQuestion;
import io.docket.reporting.Reports;
import io.docket.reporting.figures.PlainFigures.Heading;
import io.docket.reporting.figures.PlainFigures.Worker;
import io.docket.tasks.Priority;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** Every figure of 5,000 tasks, as PostgreSQL computes it and as somebody with a pencil would. */
class ReportsAgainstPlainFiguresTests {

  private static final LocalDate FROM = LocalDate.of(2026, 2, 11);
  private static final LocalDate TO = LocalDate.of(2026, 11, 24);
  private static final List<CountedTask> TASKS = new GeneratedTasks().make(5_000);

  private static TestDatabase.Scratch database;
  private static Reports reports;

  @BeforeAll
  static void fill() {
    database = TestDatabase.scratch("reports");
    var jdbc = new NamedParameterJdbcTemplate(database.connection());
    for (var script :
        List.of("V10__users", "V30__tasks", "V32__course_of_a_task", "V70__reports")) {
      jdbc.getJdbcOperations().execute(text("/db/migration/" + script + ".sql"));
    }
    GeneratedTasks.write(jdbc.getJdbcOperations(), TASKS);
    reports = TestReports.of(jdbc, GeneratedTasks.NOW);
  }

  @AfterAll
  static void drop() {
    database.close();
  }

  static Stream<ReportQuestion> questions() {
    var everything =
        new ReportQuestion(
            FROM, TO, GeneratedTasks.BERLIN, Interval.MONTH, null, null, null, null, null);
    return Stream.of(
        everything,
        with(everything, Interval.DAY, null),
        with(everything, Interval.WEEK, null),
        with(everything, null, null),
        with(everything, Interval.MONTH, Grouping.TEAM),
        with(everything, Interval.WEEK, Grouping.CATEGORY),
        with(everything, Interval.MONTH, Grouping.PRIORITY),
        with(everything, null, Grouping.ASSIGNEE),
        narrowed(everything, "payments", null, null, null),
        narrowed(everything, null, "kyc", Priority.URGENT, null),
        narrowed(everything, "loans", "fraud", Priority.LOW, "maria"),
        narrowed(everything, null, null, null, "otto"),
        narrowed(everything, "none-such", null, null, null),
        // The nights in which clocks change have 23 and 25 hours.
        days("2026-03-28", "2026-03-30", GeneratedTasks.BERLIN),
        days("2026-10-24", "2026-10-26", GeneratedTasks.BERLIN),
        days("2026-03-29", "2026-03-29", GeneratedTasks.BERLIN),
        days("2026-10-25", "2026-10-25", GeneratedTasks.BERLIN),
        days("2026-10-25", "2026-10-25", ZoneOffset.UTC),
        days("2026-10-24", "2026-10-26", ZoneId.of("Asia/Kathmandu")),
        days("2026-10-24", "2026-10-26", ZoneId.of("Pacific/Kiritimati")),
        days("2030-01-01", "2030-01-31", GeneratedTasks.BERLIN));
  }

  @ParameterizedTest
  @MethodSource("questions")
  void agreesAboutCompletion(ReportQuestion question) {
    var plain = new PlainFigures(TASKS, question, GeneratedTasks.NOW);

    var report = reports.completion(question);

    assertThat(report.total()).isEqualTo(plain.completionOfAll());
    var expected = plain.completion();
    var empty = CompletionLine.nothing();
    assertThat(report.rows())
        .allSatisfy(
            row ->
                assertThat(row.figures())
                    .as(heading(row).toString())
                    .isEqualTo(expected.getOrDefault(heading(row), empty)));
    assertThat(report.rows().stream().map(ReportsAgainstPlainFiguresTests::heading))
        .doesNotHaveDuplicates()
        .containsAll(expected.keySet());
  }

  @ParameterizedTest
  @MethodSource("questions")
  void agreesAboutTeams(ReportQuestion question) {
    var plain = new PlainFigures(TASKS, question, GeneratedTasks.NOW);

    var report = reports.teamPerformance(question);

    assertThat(report.total()).isEqualTo(plain.performance(task -> true));
    assertThat(
            byHeading(
                report.rows(),
                row -> new Worker(row.team(), row.assignee(), row.wholeTeam()),
                row -> row.figures()))
        .isEqualTo(plain.teamPerformance());
  }

  @ParameterizedTest
  @MethodSource("questions")
  void agreesAboutServiceLevels(ReportQuestion question) {
    var plain = new PlainFigures(TASKS, question, GeneratedTasks.NOW);

    var report = reports.serviceLevels(question);

    assertThat(report.total()).isEqualTo(plain.serviceLevelOfAll());
    assertThat(
            byHeading(
                report.rows(),
                row -> new Heading(row.period(), row.category()),
                row -> row.figures()))
        .isEqualTo(plain.serviceLevels());
  }

  @ParameterizedTest
  @MethodSource("questions")
  void agreesAboutTheWorkToDo(ReportQuestion asked) {
    var question = with(asked, Interval.DAY, null);
    var plain = new PlainFigures(TASKS, question, GeneratedTasks.NOW);

    var report = reports.workload(question);

    assertThat(report.total()).isEqualTo(plain.workloadOfAll());
    assertThat(
            byHeading(
                report.rows(),
                row -> new Worker(row.team(), row.assignee(), false),
                row -> row.figures()))
        .isEqualTo(plain.workload());
  }

  @Test
  void addsUpWithinAReportAndAcrossReports() {
    var question = questions().findFirst().orElseThrow();
    var completion = reports.completion(question);
    var byTeam = reports.completion(with(question, Interval.WEEK, Grouping.TEAM));
    var teams = reports.teamPerformance(question);
    var levels = reports.serviceLevels(question);
    var workload = reports.workload(with(question, Interval.DAY, null));

    assertThat(completion.total().completed()).isGreaterThan(1_000);
    assertThat(byTeam.total()).isEqualTo(completion.total());
    assertThat(byTeam.rows().stream().mapToLong(row -> row.figures().completed()).sum())
        .isEqualTo(completion.rows().stream().mapToLong(row -> row.figures().completed()).sum())
        .isEqualTo(completion.total().completed())
        .isEqualTo(teams.total().completed());
    assertThat(levels.total().met()).isEqualTo(completion.total().onTime());
    assertThat(levels.total().missed()).isEqualTo(completion.total().late());
    assertThat(workload.total().open()).isEqualTo(teams.total().open());
    assertThat(workload.total().overdue()).isEqualTo(teams.total().overdue());
  }

  private static Heading heading(CompletionRow row) {
    var key =
        Stream.of(row.team(), row.category(), row.assignee(), row.priority())
            .filter(part -> part != null)
            .map(Object::toString)
            .findFirst();
    return new Heading(row.period(), key.orElse(null));
  }

  private static <R, K, F> java.util.Map<K, F> byHeading(
      List<R> rows, Function<R, K> heading, Function<R, F> figures) {
    return rows.stream().collect(Collectors.toMap(heading, figures));
  }

  private static ReportQuestion with(
      ReportQuestion asked, @Nullable Interval interval, @Nullable Grouping grouping) {
    return new ReportQuestion(
        asked.from(),
        asked.to(),
        asked.timeZone(),
        interval,
        grouping,
        asked.team(),
        asked.category(),
        asked.priority(),
        asked.assignee());
  }

  private static ReportQuestion narrowed(
      ReportQuestion asked,
      @Nullable String team,
      @Nullable String category,
      @Nullable Priority priority,
      @Nullable String assignee) {
    return new ReportQuestion(
        asked.from(),
        asked.to(),
        asked.timeZone(),
        asked.interval(),
        Grouping.TEAM,
        team,
        category,
        priority,
        assignee);
  }

  private static ReportQuestion days(String from, String to, ZoneId zone) {
    return new ReportQuestion(
        LocalDate.parse(from),
        LocalDate.parse(to),
        zone,
        Interval.DAY,
        null,
        null,
        null,
        null,
        null);
  }

  private static String text(String resource) {
    try {
      return new ClassPathResource(resource).getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }
}
