package io.docket.tasks.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.docket.DocketTest;
import io.docket.RestCalls;
import io.docket.TestClock;
import io.docket.TestJobs;
import io.docket.TestPeople;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A task's history over REST: in plain words, and for machines. */
@DocketTest
class HistoryControllerTests {

  private final RestCalls calls;
  private final TestPeople people;
  private final TestJobs jobs;
  private final TestClock clock;

  @Autowired
  HistoryControllerTests(RestCalls calls, TestPeople people, TestJobs jobs, TestClock clock) {
    this.calls = calls;
    this.people = people;
    this.jobs = jobs;
    this.clock = clock;
  }

  @Test
  void tellsWhoDidWhatFromCreationToEnd() {
    var maker = people.person();
    var checker = people.person();
    var team = people.team(null, null, maker, checker);
    var category = calls.category("kyc-review");
    var created = calls.task(calls.as(maker), Map.of("team", team, "category", category));
    var task = "/tasks/" + created.id();
    calls.as(maker).post(task + "/claim");
    calls.as(maker).ifMatch("*").put(task, Map.of("title", "Check both signatures"));
    calls.as(maker).post(task + "/comments", Map.of("text", "Looks fine"));
    calls.as(maker).post(task + "/complete", Map.of("outcome", "Both match"));
    calls.as(checker).post(task + "/review", Map.of("decision", "REJECT", "note", "One is old"));
    calls.as(maker).post(task + "/complete", Map.of("outcome", "Asked for a new one"));
    calls.as(checker).post(task + "/review", Map.of("decision", "APPROVE"));

    var history = calls.as(checker).get(task + "/history");

    assertThat(history.<List<String>>read("$.items[*].event"))
        .containsExactly(
            "CREATED",
            "ROUTED",
            "ASSIGNED",
            "DETAILS_CHANGED",
            "COMMENTED",
            "WORK_DONE",
            "ASSIGNED",
            "REJECTED",
            "ASSIGNED",
            "WORK_DONE",
            "ASSIGNED",
            "APPROVED",
            "COMPLETED");
    assertThat(history.<List<String>>read("$.items[*].door")).containsOnly("rest");
    assertThat(history.<List<Integer>>read("$.items[*].seq")).startsWith(1, 2, 3).isSorted();
    assertThat(history.<List<String>>read("$.items[*].text"))
        .contains(
            maker + " created the task “Check the signature”",
            maker + " took the task",
            maker + " changed title from Check the signature to Check both signatures",
            maker + " commented",
            checker + " sent the work back: One is old",
            checker + " approved the work",
            "The task is done: Asked for a new one");
    var change = "$.items[3].data.changes[0]";
    assertThat(history.<Map<String, String>>read(change))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("field", "title", "old", "Check the signature", "new", "Check both signatures"));
    assertThat(history.<String>read("$.items[7].actor")).isEqualTo(checker);
    assertThat(Instant.parse(history.read("$.items[0].at")))
        .isCloseTo(Instant.parse(created.read("$.createdAt")), within(1, ChronoUnit.SECONDS));
  }

  @Test
  void tellsWhatTimersDid() {
    var clerk = people.person();
    var deadline = Instant.now().plus(Duration.ofHours(2)).toString();
    var caller = calls.as(clerk);
    var task = calls.task(caller, Map.of("deadline", deadline, "reminders", List.of("PT1H")));

    clock.advance(Duration.ofMinutes(61));
    jobs.runDue(task.id());
    clock.advance(Duration.ofHours(1));
    jobs.runDue(task.id());
    clock.reset();

    var history = caller.get("/tasks/" + task.id() + "/history");
    assertThat(history.<List<String>>read("$.items[?(@.door=='timer')].event"))
        .containsExactly("REMINDED", "DEADLINE_PASSED", "ESCALATED");
    assertThat(history.<List<String>>read("$.items[?(@.door=='timer')].actor")).containsOnlyNulls();
    assertThat(history.<List<String>>read("$.items[?(@.door=='timer')].text"))
        .containsExactly(
            clerk + " was reminded of the deadline",
            "The deadline passed",
            "Escalated to " + clerk + ", level 1");
  }

  @Test
  void leafsThroughAHistory() {
    var caller = calls.asNew();
    var task = "/tasks/" + calls.task(caller, Map.of()).id();
    for (var i = 0; i < 5; i++) {
      caller.post(task + "/comments", Map.of("text", "No. " + i));
    }

    var read = new ArrayList<Integer>();
    var page = caller.get(task + "/history?limit=3");
    read.addAll(page.read("$.items[*].seq"));
    while (page.read("$.next") != null) {
      page = caller.get(task + "/history?limit=3&cursor=" + page.read("$.next"));
      read.addAll(page.read("$.items[*].seq"));
    }

    assertThat(read).containsExactly(1, 2, 3, 4, 5, 6, 7);
  }
}
