package io.docket.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import io.docket.DocketTest;
import io.docket.RestCalls;
import io.docket.TestClock;
import io.docket.TestJobs;
import io.docket.TestPeople;
import io.docket.users.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One's own inbox over REST. */
@DocketTest
class InboxControllerTests {

  private final RestCalls calls;
  private final TestPeople people;
  private final TestJobs jobs;
  private final TestClock clock;

  @Autowired
  InboxControllerTests(RestCalls calls, TestPeople people, TestJobs jobs, TestClock clock) {
    this.calls = calls;
    this.people = people;
    this.jobs = jobs;
    this.clock = clock;
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
    clock.reset();

    var told = calls.as(clerk).get("/notifications");
    assertThat(told.<List<String>>read("$.items[*].kind")).containsExactly("REMINDER");
    assertThat(told.<String>read("$.items[0].recipient")).isEqualTo(clerk);
    assertThat(told.<String>read("$.items[0].taskId")).isEqualTo(task);
    assertThat(told.<String>read("$.items[0].subject")).contains("Check the signature", "is due");
    assertThat(told.<String>read("$.items[0].readAt")).isNull();
    var escalated = calls.as(lead).get("/notifications");
    assertThat(escalated.<List<String>>read("$.items[*].kind")).containsExactly("ESCALATION");
  }

  @Test
  void showsNobodyElsesInbox() {
    var clerk = people.person();
    var task = dueInTwoHours(clerk, people.team(null, null, clerk));
    clock.advance(Duration.ofMinutes(61));
    jobs.runDue(task);
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
