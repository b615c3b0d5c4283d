package io.docket.notifications.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.docket.DocketTest;
import io.docket.RestCaller;
import io.docket.RestCalls;
import io.docket.TestPeople;
import io.docket.notifications.Relevance;
import io.docket.users.Role;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A task is in the calendar of whoever has it for as long as they have it. */
@DocketTest
@Import(Outbox.class)
class CalendarKeeperTests {

  private static final Instant DEADLINE =
      Instant.now().plus(Duration.ofDays(2)).truncatedTo(ChronoUnit.SECONDS);

  private final RestCalls calls;
  private final TestPeople people;
  private final Outbox outbox;
  private final Relevance relevance;
  private final JdbcClient jdbc;

  private String clerk = "";
  private String colleague = "";
  private RestCaller lead;
  private String team = "";

  @Autowired
  CalendarKeeperTests(
      RestCalls calls, TestPeople people, Outbox outbox, Relevance relevance, JdbcClient jdbc) {
    this.calls = calls;
    this.people = people;
    this.outbox = outbox;
    this.relevance = relevance;
    this.jdbc = jdbc;
    this.lead = calls.stranger();
  }

  @BeforeEach
  void gatherATeam() {
    clerk = people.person();
    colleague = people.person();
    var leader = people.person(Role.LEAD);
    team = people.team(leader, null, clerk, colleague);
    lead = calls.as(leader);
  }

  @Test
  void entersWhatIsAssignedUntilItsDeadline() {
    var task = task();

    var entry = entry(task, clerk);
    assertThat(entry)
        .containsEntry("sequence", 0)
        .containsEntry("cancelled", false)
        .containsEntry("ends_at", Timestamp.from(DEADLINE))
        .containsEntry("starts_at", Timestamp.from(DEADLINE.minus(Duration.ofMinutes(30))));
    assertThat(entry.get("summary")).asString().matches("T-\\d+ Check the signature");
    assertThat(entry.get("uid")).asString().startsWith(task).doesNotContain(clerk);
    assertThat(changes(clerk)).hasSize(1);
    assertThat(calls.as(clerk).get("/notifications").<List<String>>read("$.items[*].kind"))
        .containsExactly("ASSIGNMENT");
  }

  @Test
  void entersNothingWithoutDeadlineOrWhereNobodyWantsIt() {
    var unlimited = calls.task(lead, Map.of("team", team, "assignee", clerk)).id();
    takeDeadline(unlimited);
    prefer(colleague, Map.of("channels", Map.of("ASSIGNMENT", List.of("EMAIL"))));
    var unwanted = task(colleague);

    outbox.dispatch();

    assertThat(entries(unlimited)).isEmpty();
    assertThat(entries(unwanted)).isEmpty();
  }

  @Test
  void movesWithTheDeadlineAndTheTitleAndNothingElse() {
    var task = task();
    var uid = entry(task, clerk).get("uid");

    edit(task, Map.of("deadline", DEADLINE.plusSeconds(3_600).toString()));
    edit(task, Map.of("title", "Check both"));
    edit(task, Map.of("priority", "HIGH"));

    assertThat(entry(task, clerk)).containsEntry("sequence", 2).containsEntry("uid", uid);
    assertThat(entry(task, clerk).get("summary")).asString().endsWith("Check both");
    assertThat(changes(clerk)).hasSize(3);
  }

  @Test
  void followsTheLastOfManyChangesOnce() {
    var task = task();

    for (var hours = 1; hours <= 5; hours++) {
      var moved = DEADLINE.plus(Duration.ofHours(hours)).toString();
      lead.ifMatch("*").put("/tasks/" + task, Map.of("deadline", moved));
    }
    outbox.dispatch();

    assertThat(entry(task, clerk))
        .containsEntry("sequence", 1)
        .containsEntry("ends_at", Timestamp.from(DEADLINE.plus(Duration.ofHours(5))));
  }

  @Test
  void goesFromOneToTheOtherAndBackUnderTheSameName() {
    var task = task();
    var uid = entry(task, clerk).get("uid");

    assign(task, colleague);
    assertThat(entry(task, clerk)).containsEntry("cancelled", true).containsEntry("sequence", 1);
    assertThat(entry(task, colleague)).containsEntry("cancelled", false);
    assign(task, clerk);

    assertThat(entry(task, clerk))
        .containsEntry("cancelled", false)
        .containsEntry("sequence", 2)
        .containsEntry("uid", uid);
    assertThat(entry(task, colleague)).containsEntry("cancelled", true);
  }

  @Test
  void isWithdrawnWithTheTaskTheDeadlineAndTheAssignee() {
    var cancelled = task();
    var unlimited = task();
    var unassigned = task();
    var done = task();

    lead.ifMatch("*").delete("/tasks/" + cancelled);
    takeDeadline(unlimited);
    calls.as(clerk).post("/tasks/" + unassigned + "/unclaim");
    calls.as(clerk).post("/tasks/" + done + "/complete", Map.of("outcome", "done"));
    outbox.dispatch();

    for (var task : List.of(cancelled, unlimited, unassigned, done)) {
      assertThat(entry(task, clerk)).containsEntry("cancelled", true).containsEntry("sequence", 1);
    }
  }

  @Test
  void bringsOnlyTheLastChange() {
    var task = task();
    edit(task, Map.of("deadline", DEADLINE.plusSeconds(60).toString()));

    var changes = changes(clerk);

    assertThat(changes).hasSize(2);
    assertThat(changes).extracting(relevance::isWanted).containsExactly(false, true);
  }

  private String task() {
    return task(clerk);
  }

  private String task(String assignee) {
    var fields = Map.of("team", team, "assignee", assignee, "deadline", DEADLINE.toString());
    var task = calls.task(lead, fields).id();
    outbox.dispatch();
    return task;
  }

  private void edit(String task, Map<String, ?> changes) {
    assertThat(lead.ifMatch("*").put("/tasks/" + task, changes).status()).isEqualTo(200);
    outbox.dispatch();
  }

  private void takeDeadline(String task) {
    var changes = new HashMap<String, @Nullable Object>();
    changes.put("deadline", null);
    assertThat(lead.ifMatch("*").put("/tasks/" + task, changes).status()).isEqualTo(200);
  }

  private void assign(String task, String person) {
    var answer = lead.post("/tasks/" + task + "/assign", Map.of("assignee", person));
    assertThat(answer.status()).isEqualTo(200);
    outbox.dispatch();
  }

  private void prefer(String person, Map<String, ?> preferences) {
    var change = Map.of("notificationPreferences", preferences);
    var answer = calls.as(person).ifMatch("*").put("/users/" + person, change);
    assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
  }

  private Map<String, Object> entry(String task, String person) {
    return entries(task).stream()
        .filter(row -> person.equals(row.get("username")))
        .findFirst()
        .orElseThrow();
  }

  private List<Map<String, Object>> entries(String task) {
    return jdbc.sql("select * from calendar_entry where task_id = :task")
        .param("task", UUID.fromString(task))
        .query()
        .listOfRows();
  }

  /** The deliveries that change somebody's calendar, in the order of the changes. */
  private List<UUID> changes(String person) {
    return jdbc.sql(
            """
            select d.id from notification_delivery d
            join notification n on n.id = d.notification_id
            where n.recipient = :person and d.channel = 'CALENDAR' order by n.seq desc""")
        .param("person", person)
        .query(UUID.class)
        .list();
  }
}
