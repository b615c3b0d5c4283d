package io.docket.notifications.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.docket.DocketTest;
import io.docket.RestCalls;
import io.docket.TestClock;
import io.docket.TestJobs;
import io.docket.TestPeople;
import io.docket.notifications.outbox.Outbox;
import io.docket.users.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** One's own inbox over REST. */
@DocketTest
@Import(Outbox.class)
class InboxControllerTests {

  private final RestCalls calls;
  private final TestPeople people;
  private final TestJobs jobs;
  private final TestClock clock;
  private final Outbox outbox;

  @Autowired
  InboxControllerTests(
      RestCalls calls, TestPeople people, TestJobs jobs, TestClock clock, Outbox outbox) {
    this.calls = calls;
    this.people = people;
    this.jobs = jobs;
    this.clock = clock;
    this.outbox = outbox;
  }

  @Test
  void tellsTheAssigneeOfTheDeadlineAndTheLeadWhenItIsMissed() {
    var lead = people.person(Role.LEAD);
    var clerk = people.person();
    var team = people.team(lead, null, clerk);
    var task = dueInTwoHours(clerk, team);

    clock.advance(Duration.ofMinutes(61));
    jobs.runDue(task);
    clock.advance(Duration.ofHours(1));
    jobs.runDue(task);
    outbox.dispatch();
    clock.reset();

    var told = calls.as(clerk).get("/notifications");
    assertThat(told.<List<String>>read("$.items[*].kind")).containsExactly("DEADLINE", "REMINDER");
    assertThat(told.<String>read("$.items[1].recipient")).isEqualTo(clerk);
    assertThat(told.<String>read("$.items[1].taskId")).isEqualTo(task);
    assertThat(told.<String>read("$.items[1].subject")).contains("Check the signature");
    assertThat(told.<String>read("$.items[1].readAt")).isNull();
    var escalated = calls.as(lead).get("/notifications");
    assertThat(escalated.<List<String>>read("$.items[*].kind")).containsExactly("ESCALATION");
  }

  @Test
  void showsNobodyElsesInbox() {
    var clerk = people.person();
    var task = dueInTwoHours(clerk, people.team(null, null, clerk));
    clock.advance(Duration.ofMinutes(61));
    jobs.runDue(task);
    outbox.dispatch();
    clock.reset();

    assertThat(calls.asNew(Role.ADMIN).get("/notifications").<List<?>>read("$.items")).isEmpty();
  }

  @Test
  void leafsThroughTheInboxTheNewestFirst() {
    var clerk = people.person();
    var team = people.team(null, null, clerk);
    var tasks = new ArrayList<String>();
    for (var i = 0; i < 5; i++) {
      tasks.add(0, dueInTwoHours(clerk, team));
    }
    clock.advance(Duration.ofMinutes(61));
    for (var i = 4; i >= 0; i--) {
      clock.advance(Duration.ofSeconds(1));
      jobs.runDue(tasks.get(i));
    }
    outbox.dispatch();
    clock.reset();

    var caller = calls.as(clerk);
    var read = new ArrayList<String>();
    var page = caller.get("/notifications?limit=2");
    read.addAll(page.read("$.items[*].taskId"));
    while (page.read("$.next") != null) {
      page = caller.get("/notifications?limit=2&cursor=" + page.read("$.next"));
      read.addAll(page.read("$.items[*].taskId"));
    }

    assertThat(read).isEqualTo(tasks);
  }

  @Test
  void countsAndListsWhatIsUnread() {
    var clerk = people.person();
    var lead = calls.asNew(Role.ADMIN);
    var team = people.team(null, null, clerk);
    for (var i = 0; i < 3; i++) {
      calls.task(lead, Map.of("team", team, "assignee", clerk));
    }
    outbox.dispatch();
    var caller = calls.as(clerk);
    List<String> ids = caller.get("/notifications").read("$.items[*].id");

    var once = caller.put("/notifications/%s/read".formatted(ids.get(0)), "");
    var twice = caller.put("/notifications/%s/read".formatted(ids.get(0)), "");

    assertThat(List.of(once.status(), twice.status())).containsOnly(204);
    assertThat(caller.get("/notifications/unread").<Integer>read("$.count")).isEqualTo(2);
    assertThat(caller.get("/notifications?unread=true").<List<String>>read("$.items[*].id"))
        .containsExactlyElementsOf(ids.subList(1, 3));
    assertThat(caller.put("/notifications/read", "").status()).isEqualTo(204);
    assertThat(caller.get("/notifications/unread").<Integer>read("$.count")).isZero();
    assertThat(caller.get("/notifications").<List<String>>read("$.items[*].readAt"))
        .doesNotContainNull();
  }

  @Test
  void letsNobodyReadForAnother() {
    var clerk = people.person();
    var task = Map.of("team", people.team(null, null, clerk), "assignee", clerk);
    calls.task(calls.asNew(Role.ADMIN), task);
    outbox.dispatch();
    String id = calls.as(clerk).get("/notifications").read("$.items[0].id");

    var answer = calls.asNew(Role.ADMIN).put("/notifications/%s/read".formatted(id), "");

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.problem()).isEqualTo("notification-not-found");
    assertThat(calls.as(clerk).get("/notifications/unread").<Integer>read("$.count")).isOne();
  }

  private String dueInTwoHours(String clerk, String team) {
    var fields =
        Map.of(
            "team",
            team,
            "assignee",
            clerk,
            "deadline",
            Instant.now().plus(Duration.ofHours(2)).toString(),
            "reminders",
            List.of("PT1H"));
    return calls.task(calls.as(clerk), fields).id();
  }
}
