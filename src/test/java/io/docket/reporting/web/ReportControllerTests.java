package io.docket.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.docket.DocketTest;
import io.docket.RestAnswer;
import io.docket.RestCaller;
import io.docket.RestCalls;
import io.docket.TestPeople;
import io.docket.users.Role;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Who sees which figures over REST, and what becomes of work that goes back and forth. */
@DocketTest
class ReportControllerTests {

  private static final String DONE = "$.total.completed";

  private final RestCalls calls;
  private final TestPeople people;

  private String lead;
  private String worker;
  private String checker;
  private String team;

  @Autowired
  ReportControllerTests(RestCalls calls, TestPeople people) {
    this.calls = calls;
    this.people = people;
  }

  @BeforeEach
  void foundTeam() {
    lead = people.person(Role.LEAD);
    worker = people.person();
    checker = people.person();
    team = people.team(lead, null, worker, checker);
  }

  @Test
  void countsWorkThatWasSentBackOnceAndTheRejectionToo() {
    var task = calls.task(calls.as(worker), reviewed()).id();
    calls.as(worker).post("/tasks/" + task + "/claim");
    complete(worker, task);
    var rejection = Map.of("decision", "REJECT", "note", "One signature is missing");
    calls.as(checker).post("/tasks/" + task + "/review", rejection);
    complete(worker, task);
    calls.as(checker).post("/tasks/" + task + "/review", Map.of("decision", "APPROVE"));

    var report = calls.as(lead).get("/reports/team-performance?team=" + team);

    assertThat(report.<Integer>read("$.total.completed")).isEqualTo(1);
    assertThat(report.<Integer>read("$.total.rejections")).isEqualTo(1);
    assertThat(report.<List<String>>read("$.rows[?(@.completed == 1)].assignee"))
        .as("the team's row, then whoever did the work")
        .containsExactly(null, worker);
  }

  @Test
  void countsReassignedWorkForWhoeverDidIt() {
    var task = calls.task(calls.as(lead), Map.of("team", team, "assignee", checker)).id();
    calls.as(lead).post("/tasks/" + task + "/assign", Map.of("assignee", worker));
    complete(worker, task);

    assertThat(completed(calls.as(worker), "")).isEqualTo(1);
    assertThat(completed(calls.as(checker), "")).isZero();
  }

  @Test
  void countsWhatWasCancelledAsCancelled() {
    var task = calls.task(calls.as(worker), Map.of("team", team));
    calls.as(worker).ifMatch(task.etag()).delete("/tasks/" + task.id());

    var report = calls.as(lead).get("/reports/completion?team=" + team);

    assertThat(report.<Integer>read("$.total.created")).isEqualTo(1);
    assertThat(report.<Integer>read("$.total.cancelled")).isEqualTo(1);
    assertThat(report.<Integer>read(DONE)).isZero();
    assertThat(report.<Double>read("$.total.completionRate")).isZero();
    assertThat(report.<Double>read("$.total.medianHoursToComplete")).isNull();
  }

  @Test
  void showsLeadsTheirTeamsAndThoseBelow() {
    var below = people.team(null, team, checker);
    var other = people.team(null, null, people.person());
    done(below, checker);
    done(team, worker);

    var caller = calls.as(lead);

    assertThat(completed(caller, "")).isEqualTo(2);
    assertThat(completed(caller, "?team=" + below)).isEqualTo(1);
    assertThat(completed(calls.asNew(Role.ADMIN), "?team=" + below)).isEqualTo(1);
    var refused = caller.get("/reports/completion?team=" + other);
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.problem()).isEqualTo("not-allowed");
  }

  @Test
  void showsOthersTheirOwnFiguresOnly() {
    done(team, worker);
    done(team, checker);

    var caller = calls.as(worker);

    assertThat(completed(caller, "")).isEqualTo(1);
    assertThat(completed(caller, "?assignee=me")).isEqualTo(1);
    assertThat(completed(caller, "?groupBy=assignee")).isEqualTo(1);
    for (var report : List.of("completion", "team-performance", "workload", "service-levels")) {
      var path = "/reports/" + report + "?assignee=" + checker;
      assertThat(caller.get(path).status()).as(path).isEqualTo(403);
    }
  }

  @Test
  void showsLeadsTheirOwnWorkElsewhere() {
    var elsewhere = people.team(null, null, lead);
    done(elsewhere, lead);

    assertThat(completed(calls.as(lead), "")).isZero();
    assertThat(completed(calls.as(lead), "?assignee=me")).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "from=yesterday | from",
        "from=2026-02-30 | from",
        "from=1999-12-31 | from",
        "from=2026-03-02&to=2026-03-01 | from",
        "from=2020-01-01&to=2026-01-01 | to",
        "timeZone=Berlin | timeZone",
        "interval=hour | interval",
        "from=2022-01-01&to=2026-01-01&interval=day | interval",
        "groupBy=title | groupBy",
        "priority=HIGHEST | priority",
        "team=%00 | team",
        "from=x&to=y&interval=z | from,to,interval"
      })
  void namesEveryFieldAtFault(String query, String fields) {
    var answer = calls.as(lead).get("/reports/completion?" + query);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.fields()).containsExactlyInAnyOrder(fields.split(","));
  }

  @Test
  void fillsPeriodsInWhichNothingHappened() {
    var path = "/reports/completion?from=2026-01-30&to=2026-03-02&interval=month&team=" + team;

    var report = calls.as(lead).get(path);

    assertThat(report.<List<String>>read("$.rows[*].period"))
        .containsExactly("2026-01-30", "2026-02-01", "2026-03-01");
    assertThat(report.<String>read("$.timeZone")).isEqualTo("UTC");
    assertThat(report.<String>read("$.interval")).isEqualTo("MONTH");
  }

  @ParameterizedTest
  @ValueSource(strings = {"format=csv", "format=xlsx", "format=csv-bom"})
  void givesFilesANameOfTheirOwn(String format) {
    var answer = calls.as(lead).get("/reports/workload?from=2026-03-01&" + format);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Content-Disposition"))
        .startsWith("attachment; filename=\"docket-workload-2026-03-01-2026-03-14.");
  }

  @Test
  void answersInTheFormThatTheCallerAccepts() {
    done(team, worker);
    var caller = calls.as(lead);

    var csv = caller.with("Accept", "text/csv;bom=true").get("/reports/completion");
    var sheet = caller.with("Accept", TableFormat.XLSX).get("/reports/completion");
    var other = caller.with("Accept", "application/pdf").get("/reports/completion");

    assertThat(csv.body()).startsWith("\uFEFFperiod,").contains("\r\ntotal,,,,,1,1,0,1.0,");
    assertThat(sheet.header("Content-Type")).isEqualTo(TableFormat.XLSX);
    assertThat(other.status()).isEqualTo(406);
  }

  @Test
  void refusesFilesInWordsToo() {
    var answer = calls.as(worker).get("/reports/workload?format=csv&assignee=" + checker);

    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.problem()).isEqualTo("not-allowed");
  }

  private Map<String, ?> reviewed() {
    return Map.of("team", team, "category", calls.category("payments"), "priority", "URGENT");
  }

  private void done(String ofTeam, String by) {
    var task = calls.task(calls.as(by), Map.of("team", ofTeam, "category", calls.category())).id();
    calls.as(by).post("/tasks/" + task + "/claim");
    complete(by, task);
  }

  private void complete(String by, String task) {
    var answer = calls.as(by).post("/tasks/" + task + "/complete");
    assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
  }

  private static int completed(RestCaller caller, String query) {
    RestAnswer answer = caller.get("/reports/completion" + query);
    assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    return answer.<Integer>read(DONE);
  }
}
