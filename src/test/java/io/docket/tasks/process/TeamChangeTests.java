package io.docket.tasks.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.docket.DocketTest;
import io.docket.TestClock;
import io.docket.TestPeople;
import io.docket.tasks.HistoryEvent;
import io.docket.tasks.TaskEdit;
import io.docket.tasks.TaskStatus;
import io.docket.users.Role;
import io.docket.web.InvalidRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A task moves to another team, and a second pair of eyes moves with its category. */
@DocketTest
@TestInstance(Lifecycle.PER_CLASS)
class TeamChangeTests {

  private final Office office;
  private final Engine engine;
  private final TestClock clock;
  private final JdbcClient jdbc;
  private final String admin;
  private final String otherTeam;

  @Autowired
  TeamChangeTests(BeanFactory beans, TestPeople people, TestClock clock, JdbcClient jdbc) {
    this.office = new Office(beans);
    this.engine = new Engine(beans);
    this.clock = clock;
    this.jdbc = jdbc;
    this.admin = people.person(Role.ADMIN);
    this.otherTeam = people.team(people.person(Role.LEAD), null, office.colleague);
  }

  @BeforeEach
  void begin() {
    office.openInTheMorning();
  }

  @Test
  void keepsEverythingElseThatWasChangedWithIt() {
    var task = office.create(Duration.ofHours(10), "PT1H");
    var deadline = clock.instant().plus(Duration.ofHours(30));

    var moved = edit(admin, task, "Another title", deadline, otherTeam);

    assertThat(moved.title()).isEqualTo("Another title");
    assertThat(moved.deadline()).isEqualTo(deadline);
    assertThat(moved.team()).isEqualTo(otherTeam);
    assertThat(office.rest(admin, () -> office.tasks.find(task))).isEqualTo(moved);
    assertThat(events(task).subList(2, 3)).containsExactly(HistoryEvent.DETAILS_CHANGED);
    new SameTask(engine, jdbc).check(task);
  }

  @Test
  void letsTheLeadOfTheOldTeamHandItOn() {
    var task = office.create(Duration.ofHours(10), "PT1H");

    var moved = edit(office.lead, task, "For the others", null, otherTeam);

    assertThat(moved.team()).isEqualTo(otherTeam);
    assertThat(moved.title()).isEqualTo("For the others");
    new SameTask(engine, jdbc).check(task);
  }

  @Test
  void takesATaskWhoseDeadlineHasPassedAlong() {
    var task = office.create(Duration.ofHours(10), "PT1H");
    clock.advance(Duration.ofHours(11));

    var moved = edit(admin, task, null, null, otherTeam);

    assertThat(moved.team()).isEqualTo(otherTeam);
  }

  @Test
  void takesTheTaskFromWhoeverIsNoMemberOfTheNewTeam() {
    var task = office.create(Duration.ofHours(10), "PT1H");
    office.claim(office.worker, task);

    var moved = edit(admin, task, null, null, otherTeam);

    assertThat(moved.assignee()).isNull();
    assertThat(moved.status()).isEqualTo(TaskStatus.OPEN);
    assertThat(events(task)).contains(HistoryEvent.RETURNED);
    new SameTask(engine, jdbc).check(task);
  }

  @Test
  void leavesTheTaskWithAMemberOfBothTeams() {
    var task = office.create(Duration.ofHours(10), "PT1H");
    office.claim(office.colleague, task);

    var moved = edit(admin, task, null, null, otherTeam);

    assertThat(moved.assignee()).isEqualTo(office.colleague);
    new SameTask(engine, jdbc).check(task);
  }

  @Test
  void sendsRejectedWorkBackToTheTeamWhereTheWorkerHasLeftIt() {
    var task = office.createForReview();
    office.work(task);
    edit(admin, task, null, null, otherTeam);

    var rejected = office.review(office.colleague, task, "REJECT");

    assertThat(rejected.assignee()).isNull();
    assertThat(rejected.status()).isEqualTo(TaskStatus.OPEN);
    new SameTask(engine, jdbc).check(task);
  }

  @Test
  void sendsRejectedWorkBackToTheWorkerAndSaysSo() {
    var task = office.createForReview();
    office.work(task);

    var rejected = office.review(office.colleague, task, "REJECT");

    assertThat(rejected.assignee()).isEqualTo(office.worker);
    assertThat(events(task)).endsWith(HistoryEvent.REJECTED, HistoryEvent.ASSIGNED);
  }

  @Test
  void asksForAReviewWhenTheCategoryComesLater() {
    var task = office.create(Duration.ofHours(10));
    assertThat(office.find(task).reviewRequired()).isFalse();

    categorise(office.creator, task, Optional.of(Office.REVIEWED));
    var done = office.work(task);

    assertThat(done.reviewRequired()).isTrue();
    assertThat(done.status()).isEqualTo(TaskStatus.IN_REVIEW);
  }

  @Test
  void keepsTheReviewWhenTheCategoryGoes() {
    var task = office.createForReview();

    categorise(office.creator, task, Optional.empty());

    assertThat(office.find(task).reviewRequired()).isTrue();
  }

  @Test
  void refusesACategoryThatWantsAReviewWhereNobodyCouldGiveIt() {
    var task = office.create(Duration.ofHours(10));
    edit(admin, task, null, null, "");

    assertThatThrownBy(() -> categorise(office.creator, task, Optional.of(Office.REVIEWED)))
        .isInstanceOfSatisfying(
            InvalidRequest.class,
            refused ->
                assertThat(refused.violations())
                    .singleElement()
                    .satisfies(fault -> assertThat(fault.field()).isEqualTo("team")));
    assertThat(office.find(task).category()).isNull();
  }

  private io.docket.tasks.Task edit(
      String person,
      UUID task,
      @Nullable String title,
      @Nullable Instant deadline,
      @Nullable String team) {
    var typed =
        new TaskEdit(
            title == null ? null : Optional.of(title),
            null,
            null,
            null,
            deadline == null ? null : Optional.of(deadline.toString()),
            null,
            null,
            Optional.ofNullable(team));
    return office.rest(person, () -> office.tasks.edit(task, typed, "*"));
  }

  private void categorise(String person, UUID task, Optional<String> category) {
    var typed = new TaskEdit(null, null, category, null, null, null, null, null);
    office.rest(person, () -> office.tasks.edit(task, typed, "*"));
  }

  private List<HistoryEvent> events(UUID task) {
    return office.events(task);
  }
}
