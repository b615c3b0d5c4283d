package io.docket.notifications.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.docket.DocketTest;
import io.docket.RestCaller;
import io.docket.RestCalls;
import io.docket.TestClock;
import io.docket.TestJobs;
import io.docket.TestPeople;
import io.docket.notifications.Relevance;
import io.docket.notifications.Told;
import io.docket.users.NotificationPreferences.Kind;
import io.docket.users.Role;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What has become moot before it went out, and what goes out together. */
@DocketTest
@Import(Outbox.class)
class RelevanceTests {

  private static final Instant DEADLINE = Instant.now().plus(Duration.ofDays(20));

  private final RestCalls calls;
  private final TestPeople people;
  private final TestJobs jobs;
  private final TestClock clock;
  private final Outbox outbox;
  private final Relevance relevance;

  private String clerk = "";
  private String colleague = "";
  private RestCaller lead;
  private String leader = "";
  private String team = "";

  @Autowired
  @SuppressWarnings("TooManyParameters")
  RelevanceTests(
      RestCalls calls,
      TestPeople people,
      TestJobs jobs,
      TestClock clock,
      Outbox outbox,
      Relevance relevance) {
    this.calls = calls;
    this.people = people;
    this.jobs = jobs;
    this.clock = clock;
    this.outbox = outbox;
    this.relevance = relevance;
    this.lead = calls.stranger();
  }

  @BeforeEach
  void gatherATeam() {
    clerk = people.person();
    colleague = people.person();
    leader = people.person(Role.LEAD);
    team = people.team(leader, null, clerk, colleague);
    lead = calls.as(leader);
  }

  @Test
  void takesBackAReminderOfADeadlineThatMoved() {
    var task = reminded();
    assertThat(relevance.isWanted(mail("REMINDER"))).isTrue();

    edit(task, Map.of("deadline", DEADLINE.plusSeconds(60).toString()));

    assertThat(relevance.isWanted(mail("REMINDER"))).isFalse();
  }

  @Test
  void takesBackAReminderOfWhatIsDone() {
    var task = reminded();

    calls.as(clerk).post("/tasks/" + task + "/complete", Map.of("outcome", "done"));

    assertThat(relevance.isWanted(mail("REMINDER"))).isFalse();
  }

  @Test
  void takesBackWhatWasAssignedToSomebodyWhoLostIt() {
    var task = task(Map.of("assignee", clerk));
    assertThat(relevance.isWanted(mail("ASSIGNMENT"))).isTrue();

    lead.post("/tasks/" + task + "/assign", Map.of("assignee", colleague));

    assertThat(relevance.isWanted(mail("ASSIGNMENT"))).isFalse();
  }

  @Test
  void takesBackWhatWasOfferedAndIsTaken() {
    prefer(Map.of("channels", Map.of("OFFER", List.of("EMAIL"))));
    var task = task(Map.of());
    assertThat(relevance.isWanted(mail("OFFER"))).isTrue();

    calls.as(colleague).post("/tasks/" + task + "/claim");

    assertThat(relevance.isWanted(mail("OFFER"))).isFalse();
  }

  @Test
  void tellsNobodyOfATaskThatTheyMayNotSeeAnyMore() {
    var task = task(Map.of());
    calls
        .as(colleague)
        .post("/tasks/" + task + "/comments", Map.of("text", "@%s, look".formatted(clerk)));
    outbox.dispatch();
    assertThat(relevance.isWanted(mail("MENTION"))).isTrue();

    var other = people.team(people.person(Role.LEAD), null);
    var admin = calls.asNew(Role.ADMIN);
    assertThat(admin.ifMatch("*").put("/tasks/" + task, Map.of("team", other)).status())
        .isEqualTo(200);

    assertThat(relevance.isWanted(mail("MENTION"))).isFalse();
  }

  @Test
  void bringsOneThingInOneMail() {
    task(Map.of("assignee", clerk));

    assertThat(relevance.broughtBy(mail("ASSIGNMENT")))
        .extracting(Told::kind, Told::recipient)
        .containsExactly(tuple(Kind.ASSIGNMENT, clerk));
  }

  @Test
  void gathersWhatCanWaitInOneMailInTheMorning() {
    prefer(Map.of("digest", "DAILY"));
    signInAt(Instant.parse("2031-06-24T10:00:00Z"));
    var kept = task(Map.of("assignee", clerk));
    var lost = task(Map.of("assignee", clerk));
    comment(kept, "First");
    comment(kept, "Second");
    outbox.dispatch();
    assertThat(mails()).isEmpty();
    lead.post("/tasks/" + lost + "/assign", Map.of("assignee", colleague));
    outbox.dispatch();

    clock.set(Instant.parse("2031-06-25T06:59:59Z"));
    outbox.dispatch();
    assertThat(mails()).isEmpty();
    clock.set(Instant.parse("2031-06-25T07:00:00Z"));
    outbox.dispatch();
    outbox.dispatch();

    assertThat(mails()).hasSize(1);
    var delivery = (UUID) Objects.requireNonNull(mails().get(0).get("id"));
    assertThat(relevance.broughtBy(delivery))
        .extracting(Told::kind)
        .containsExactly(Kind.ASSIGNMENT, Kind.COMMENT, Kind.COMMENT);
    assertThat(outbox.of(clerk, "COMMENT")).allMatch(row -> row.get("digest_at") == null);
  }

  @Test
  void leavesSomebodyAloneInQuietHoursUnlessItIsUrgent() {
    prefer(Map.of("quietHours", Map.of("from", "22:00", "to", "07:00")));
    signInAt(Instant.parse("2031-06-24T23:00:00Z"));

    task(Map.of("assignee", clerk));
    task(Map.of("assignee", clerk, "priority", "URGENT"));

    assertThat(mails())
        .extracting(row -> ((Timestamp) Objects.requireNonNull(row.get("deliver_at"))).toInstant())
        .containsExactlyInAnyOrder(
            Instant.parse("2031-06-25T07:00:00Z"), Instant.parse("2031-06-24T23:00:00Z"));
  }

  @Test
  void keepsForAClosedAccountInTheInboxWhatItMisses() {
    var task = task(Map.of(), calls.as(clerk));
    var admin = calls.asNew(Role.ADMIN);
    assertThat(admin.post("/users/" + clerk + "/deactivate").status()).isLessThan(300);
    outbox.dispatch();

    comment(task, "Is anybody there?");
    outbox.dispatch();

    assertThat(mails()).isEmpty();
    assertThat(outbox.of(clerk, "COMMENT").get(0)).containsEntry("channels", "IN_APP");
  }

  private String reminded() {
    var fields = new HashMap<String, Object>();
    fields.put("assignee", clerk);
    fields.put("deadline", DEADLINE.toString());
    fields.put("reminders", List.of("P1D"));
    var task = task(fields);
    signInAt(DEADLINE.minus(Duration.ofHours(23)));
    jobs.runDue(task);
    outbox.dispatch();
    return task;
  }

  /** Whoever signed in before is signed out by then. */
  private void signInAt(Instant moment) {
    clock.set(moment);
    lead = calls.as(leader);
  }

  private String task(Map<String, ?> fields) {
    return task(fields, lead);
  }

  private String task(Map<String, ?> fields, RestCaller creator) {
    var all = new HashMap<String, Object>(Map.of("team", team));
    all.putAll(fields);
    var task = calls.task(creator, all).id();
    outbox.dispatch();
    return task;
  }

  private void comment(String task, String text) {
    var author = calls.as(colleague);
    assertThat(author.post("/tasks/" + task + "/comments", Map.of("text", text)).status())
        .isEqualTo(201);
  }

  private void edit(String task, Map<String, ?> changes) {
    assertThat(lead.ifMatch("*").put("/tasks/" + task, changes).status()).isEqualTo(200);
  }

  private void prefer(Map<String, ?> preferences) {
    var change = Map.of("notificationPreferences", preferences, "timeZone", "UTC");
    var answer = calls.as(clerk).ifMatch("*").put("/users/" + clerk, change);
    assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
  }

  private UUID mail(String kind) {
    return outbox.deliveriesTo(clerk).stream()
        .filter(row -> "EMAIL".equals(row.get("channel")) && kind.equals(row.get("kind")))
        .map(row -> (UUID) Objects.requireNonNull(row.get("id")))
        .findFirst()
        .orElseThrow();
  }

  private List<Map<String, Object>> mails() {
    return outbox.deliveriesTo(clerk).stream()
        .filter(row -> "EMAIL".equals(row.get("channel")))
        .toList();
  }
}
