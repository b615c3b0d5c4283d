package io.docket.notifications.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.docket.DocketTest;
import io.docket.RestCaller;
import io.docket.RestCalls;
import io.docket.TestClock;
import io.docket.TestJobs;
import io.docket.TestPeople;
import io.docket.users.Role;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who is told of what happens to tasks, and who is not. */
@DocketTest
@Import(Outbox.class)
@TestInstance(Lifecycle.PER_CLASS)
class HeraldTests {

  private final RestCalls calls;
  private final TestPeople people;
  private final TestJobs jobs;
  private final TestClock clock;
  private final Outbox outbox;

  private String clerk = "";
  private String colleague = "";
  private final JdbcClient jdbc;
  private String lead = "";
  private String chief = "";
  private String team = "";
  private RestCaller asClerk;
  private RestCaller asColleague;
  private RestCaller asLead;

  @Autowired
  HeraldTests(
      RestCalls calls,
      TestPeople people,
      TestJobs jobs,
      TestClock clock,
      Outbox outbox,
      JdbcClient jdbc) {
    this.jdbc = jdbc;
    this.calls = calls;
    this.people = people;
    this.jobs = jobs;
    this.clock = clock;
    this.outbox = outbox;
    this.asClerk = calls.stranger();
    this.asColleague = asClerk;
    this.asLead = asClerk;
  }

  @BeforeAll
  void gatherATeam() {
    clerk = people.person();
    colleague = people.person();
    lead = people.person(Role.LEAD);
    chief = people.person(Role.LEAD);
    team = people.team(lead, people.team(chief, null), clerk, colleague);
    asClerk = calls.as(clerk);
    asColleague = calls.as(colleague);
    asLead = calls.as(lead);
    calls.category("payments");
  }

  @Test
  void offersANewTaskToTheTeamAndNotToWhoeverCreatedIt() {
    var task = create(asClerk, Map.of());

    outbox.dispatch();

    assertThat(outbox.about(task)).containsExactlyInAnyOrder(told("OFFER", colleague, lead));
  }

  @Test
  void offersWhatIsAssignedToNobodyElse() {
    var task = create(asClerk, Map.of("assignee", clerk));

    outbox.dispatch();

    assertThat(outbox.about(task)).isEmpty();
  }

  @Test
  void tellsWhoeverIsGivenATask() {
    var task = create(asLead, Map.of("assignee", clerk));

    outbox.dispatch();

    assertThat(outbox.about(task)).containsExactly(told("ASSIGNMENT", clerk));
    assertThat(outbox.of(clerk, "ASSIGNMENT").get(0).get("subject"))
        .asString()
        .contains("Check the signature");
  }

  @Test
  void tellsNobodyOfTakingATaskOneself() {
    var task = quietTask(asLead, Map.of());

    asClerk.post("/tasks/" + task + "/claim");
    outbox.dispatch();

    assertThat(outbox.about(task)).isEmpty();
  }

  @Test
  void tellsNobodyOfATaskThatTheyHaveLostMeanwhile() {
    var task = quietTask(asLead, Map.of());

    assign(task, clerk);
    assign(task, colleague);
    outbox.dispatch();

    assertThat(outbox.about(task)).containsExactly(told("ASSIGNMENT", colleague));
  }

  @Test
  void offersATaskAgainThatSomebodyGivesBack() {
    var task = quietTask(asLead, Map.of("assignee", clerk));

    asClerk.post("/tasks/" + task + "/unclaim");
    outbox.dispatch();

    assertThat(outbox.about(task)).containsExactlyInAnyOrder(told("OFFER", colleague, lead));
  }

  @Test
  void offersATaskThatMovesToAnotherTeamOnce() {
    var stranger = people.person();
    var other = people.team(lead, null, stranger);
    var task = quietTask(asLead, Map.of("assignee", clerk));

    edit(task, Map.of("team", other));
    outbox.dispatch();

    assertThat(outbox.about(task)).containsExactly(told("OFFER", stranger));
  }

  @Test
  void tellsNobodyOfOtherChanges() {
    var task = quietTask(asLead, Map.of());

    edit(task, Map.of("title", "Check both signatures", "priority", "HIGH"));
    outbox.dispatch();

    assertThat(outbox.about(task)).isEmpty();
  }

  @Test
  void remindsTheAssigneeAndTellsTheNextLevelsOfAMissedDeadline() {
    var task =
        quietTask(
            asLead,
            Map.of("assignee", clerk, "deadline", inHours(2), "reminders", List.of("PT1H")));

    passHours(1, task);
    outbox.dispatch();
    assertThat(outbox.about(task)).containsExactly(told("REMINDER", clerk));
    outbox.forget(task);
    passHours(1, task);
    outbox.dispatch();
    assertThat(outbox.about(task)).containsExactly("DEADLINE to " + clerk, "ESCALATION to " + lead);
    passHours(24, task);
    outbox.dispatch();

    assertThat(outbox.about(task))
        .containsExactlyInAnyOrder(
            "DEADLINE to " + clerk, "ESCALATION to " + chief, "ESCALATION to " + lead);
    assertThat(outbox.of(chief, "ESCALATION").get(0)).containsEntry("level", 2);
  }

  @Test
  void tellsOfTheReminderAtItsTimeHoweverLateTheTimerFires() {
    var deadline = inHours(3);
    var task =
        quietTask(
            asLead,
            Map.of("assignee", colleague, "deadline", deadline, "reminders", List.of("PT1H")));

    passHours(2.5, task);
    outbox.dispatch();

    var due = Instant.parse(deadline).truncatedTo(ChronoUnit.MILLIS).minus(Duration.ofHours(1));
    assertThat(last(outbox.of(colleague, "REMINDER"))).containsEntry("due_at", Timestamp.from(due));
  }

  @Test
  void remindsTheLeadOfWhatNobodyHasTaken() {
    var task = quietTask(asClerk, Map.of("deadline", inHours(2), "reminders", List.of("PT1H")));

    passHours(1, task);
    outbox.dispatch();

    assertThat(outbox.about(task)).containsExactly(told("REMINDER", lead));
  }

  @Test
  void tellsOnlyOfTheDeadlineWhoeverWouldEscalateToThemselves() {
    var alone = people.person();
    var task =
        quietTask(calls.as(alone), Map.of("team", "", "assignee", alone, "deadline", inHours(1)));

    passHours(1, task);
    outbox.dispatch();

    assertThat(outbox.about(task)).containsExactly(told("DEADLINE", alone));
  }

  @Test
  void asksForReviewWhoeverMayAndNeverWhoeverDidTheWork() {
    var task = reviewed();

    outbox.dispatch();

    assertThat(outbox.about(task)).containsExactlyInAnyOrder(told("REVIEW", colleague, lead));
  }

  @Test
  void asksTheOthersAgainWhenAReviewIsGivenBack() {
    var task = reviewed();
    asColleague.post("/tasks/" + task + "/claim");
    outbox.dispatch();
    outbox.forget(task);

    asColleague.post("/tasks/" + task + "/unclaim");
    outbox.dispatch();

    assertThat(outbox.about(task)).containsExactly(told("REVIEW", lead));
  }

  @Test
  void asksWhoeverIsGivenAReview() {
    var task = reviewed();
    outbox.dispatch();
    outbox.forget(task);

    assign(task, colleague);
    outbox.dispatch();

    assertThat(outbox.about(task)).containsExactly(told("REVIEW", colleague));
  }

  @Test
  void tellsNobodyWhoHasLeftTheTeamWhyTheWorkIsSentBack() {
    var task = reviewed();
    outbox.dispatch();
    outbox.forget(task);
    jdbc.sql("delete from team_member where username = :clerk").param("clerk", clerk).update();

    try {
      review(asColleague, task, Map.of("decision", "REJECT", "note", "The amount is wrong"));
      outbox.dispatch();
    } finally {
      jdbc.sql("insert into team_member (team, username) values (:team, :clerk)")
          .param("team", team)
          .param("clerk", clerk)
          .update();
    }

    assertThat(outbox.about(task)).doesNotContain(told("REJECTION", clerk));
  }

  @Test
  void tellsWhoeverDidTheWorkThatItIsSentBackAndNothingElse() {
    var task = reviewed();
    outbox.dispatch();
    outbox.forget(task);

    review(asColleague, task, Map.of("decision", "REJECT", "note", "The amount is wrong"));
    outbox.dispatch();

    assertThat(outbox.about(task)).containsExactly(told("REJECTION", clerk));
    assertThat(last(outbox.of(clerk, "REJECTION"))).containsEntry("text", "The amount is wrong");
  }

  @Test
  void tellsTheCreatorOfTheCompletion() {
    var task = reviewed(asLead);
    outbox.dispatch();
    outbox.forget(task);

    review(asColleague, task, Map.of("decision", "APPROVE"));
    outbox.dispatch();

    assertThat(outbox.about(task)).containsExactly(told("COMPLETION", lead));
  }

  @Test
  void tellsNobodyOfACompletionThatTheyApprovedThemselves() {
    var task = reviewed(asLead);
    outbox.dispatch();
    outbox.forget(task);

    review(asLead, task, Map.of("decision", "APPROVE"));
    outbox.dispatch();

    assertThat(outbox.about(task)).isEmpty();
  }

  @Test
  void tellsAssigneeAndCreatorOfACancellationByAnother() {
    var task = quietTask(asClerk, Map.of("assignee", clerk));
    assign(task, colleague);
    outbox.dispatch();
    outbox.forget(task);

    asLead.ifMatch("*").delete("/tasks/" + task);
    outbox.dispatch();

    assertThat(outbox.about(task))
        .containsExactlyInAnyOrder(told("CANCELLATION", clerk, colleague));
  }

  @Test
  void tellsAssigneeAndCreatorOfACommentByAnother() {
    var task = quietTask(asClerk, Map.of("assignee", clerk));
    assign(task, colleague);
    outbox.dispatch();
    outbox.forget(task);

    comment(asColleague, task, "The client calls back");
    outbox.dispatch();

    assertThat(outbox.about(task)).containsExactly(told("COMMENT", clerk));
    assertThat(last(outbox.of(clerk, "COMMENT"))).containsEntry("text", "The client calls back");
  }

  @Test
  void tellsWhoeverIsMentionedOnceAndNotOfTheCommentToo() {
    var task = quietTask(asClerk, Map.of("assignee", clerk));

    comment(asColleague, task, "@%1$s, look! @%1$s @%2$s".formatted(clerk, lead));
    outbox.dispatch();

    assertThat(outbox.about(task)).containsExactlyInAnyOrder(told("MENTION", clerk, lead));
  }

  @Test
  void tellsNobodyOfAMentionWhoMayNotSeeTheTask() {
    var stranger = people.person();
    var task = quietTask(asClerk, Map.of("assignee", clerk));

    comment(asClerk, task, "@%s @nobody-at-all @%s mail@%s".formatted(stranger, clerk, lead));
    outbox.dispatch();

    assertThat(outbox.about(task)).isEmpty();
  }

  @Test
  void tellsNobodyOfACommentThatIsGone() {
    var task = quietTask(asClerk, Map.of("assignee", clerk));

    var comment = comment(asColleague, task, "Never mind");
    asColleague.delete("/tasks/%s/comments/%s".formatted(task, comment));
    outbox.dispatch();

    assertThat(outbox.about(task)).isEmpty();
  }

  private String create(RestCaller caller, Map<String, ?> fields) {
    var all = new HashMap<String, Object>(Map.of("team", team));
    all.putAll(fields);
    if ("".equals(all.get("team"))) {
      all.remove("team");
    }
    return calls.task(caller, all).id();
  }

  /** A task of whose creation everybody has been told already. */
  private String quietTask(RestCaller caller, Map<String, ?> fields) {
    var task = create(caller, fields);
    outbox.dispatch();
    outbox.forget(task);
    return task;
  }

  private String reviewed() {
    return reviewed(asClerk);
  }

  private String reviewed(RestCaller creator) {
    var task = quietTask(creator, Map.of("category", "payments", "assignee", clerk));
    var done = asClerk.post("/tasks/" + task + "/complete", Map.of("outcome", "paid"));
    assertThat(done.<String>read("$.status")).isEqualTo("IN_REVIEW");
    return task;
  }

  private static void review(RestCaller caller, String task, Map<String, String> decision) {
    assertThat(caller.post("/tasks/" + task + "/review", decision).status()).isEqualTo(200);
  }

  private void assign(String task, String person) {
    var answer = asLead.post("/tasks/" + task + "/assign", Map.of("assignee", person));
    assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
  }

  private void edit(String task, Map<String, ?> changes) {
    assertThat(asLead.ifMatch("*").put("/tasks/" + task, changes).status()).isEqualTo(200);
  }

  private static String comment(RestCaller caller, String task, String text) {
    return caller.post("/tasks/" + task + "/comments", Map.of("text", text)).id();
  }

  private void passHours(double hours, String task) {
    clock.advance(Duration.ofSeconds((long) (hours * 3_600) + 1));
    jobs.runDue(task);
  }

  private static String inHours(int hours) {
    return Instant.now().plus(Duration.ofHours(hours)).toString();
  }

  private static Map<String, Object> last(List<Map<String, Object>> rows) {
    return rows.get(rows.size() - 1);
  }

  private static String[] told(String kind, String... recipients) {
    return List.of(recipients).stream().map(each -> kind + " to " + each).toArray(String[]::new);
  }
}
