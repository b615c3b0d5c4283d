package io.docket.tasks.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.docket.DocketTest;
import io.docket.TestClock;
import io.docket.TestDatabase;
import io.docket.tasks.HistoryEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Reminders and escalations follow the deadline wherever it goes, and come once each. */
@DocketTest
@TestInstance(Lifecycle.PER_CLASS)
class TimerTests {

  /** Where a timer rests for which there is nothing to do. */
  private static final Instant FAR = Instant.parse("9999-12-31T00:00:00Z");

  private final Office office;
  private final Engine engine;
  private final TestClock clock;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  @Autowired
  TimerTests(BeanFactory beans, TestClock clock, JdbcClient jdbc, TransactionTemplate transaction) {
    this.office = new Office(beans);
    this.engine = new Engine(beans);
    this.clock = clock;
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  @BeforeEach
  void begin() {
    office.openInTheMorning();
  }

  @Test
  void moveWithTheDeadlineInTheSameTransaction() {
    var task = office.create(Duration.ofHours(10), "PT1H");

    transaction.executeWithoutResult(
        undone -> {
          office.move(task, hour(20));
          assertThat(engine.nextReminder(task)).isEqualTo(hour(19));
          undone.setRollbackOnly();
        });

    assertThat(office.find(task).deadline()).isEqualTo(hour(10));
    expect(task, hour(9), hour(10));
  }

  @Test
  void moveWithTheReminders() {
    var task = office.create(Duration.ofHours(10), "PT1H");

    office.remind(task, "PT3H", "PT2H");

    expect(task, hour(7), hour(10));
  }

  @Test
  void stillRemindOfWhatWasDueWhenTheRemindersChange() {
    var task = office.create(Duration.ofHours(10), "PT2H");
    clock.set(hour(8).plus(Duration.ofMinutes(2)));

    office.remind(task, "PT2H", "PT1H");

    expect(task, hour(8), hour(10));
  }

  @Test
  void moveWithTheDueDateOfTheUserTask() {
    var task = office.create(Duration.ofHours(10), "PT1H");

    setDueDate(task, hour(20));

    assertThat(office.find(task).deadline()).isEqualTo(hour(20));
    expect(task, hour(19), hour(20));
  }

  @Test
  void moveWithTheDueDateSavedByTasklist() {
    var task = office.create(Duration.ofHours(10), "PT1H");

    office.tasklist(
        office.lead,
        () -> {
          var open = engine.userTask(task);
          open.setDueDate(Date.from(hour(20)));
          engine.userTasks.saveTask(open);
        });

    assertThat(office.find(task).deadline()).isEqualTo(hour(20));
    expect(task, hour(19), hour(20));
  }

  @Test
  void comeAgainAfterTheDeadlineHasMovedAhead() {
    var task = office.create(Duration.ofHours(10), "PT1H");
    at(hour(9), task);

    office.move(task, hour(20));
    expect(task, hour(19), hour(20));
    at(hour(19), task);

    assertThat(events(task, HistoryEvent.REMINDED)).isEqualTo(2);
    expect(task, FAR, hour(20));
  }

  @Test
  void takeBackWhatHasBeenMissedWhenTheDeadlineMovesAhead() {
    var task = office.create(Duration.ofHours(10), "PT1H");
    at(hour(10), task);
    at(hour(34), task);
    assertThat(office.find(task).escalationLevel()).isEqualTo(2);

    office.move(task, hour(40));

    assertThat(office.find(task).overdue()).isFalse();
    assertThat(office.find(task).escalationLevel()).isZero();
    expect(task, hour(39), hour(40));
    at(hour(40), task);
    assertThat(office.find(task).escalationLevel()).isOne();
    expect(task, FAR, hour(64));
  }

  @Test
  void restWithoutADeadlineAndWakeWithANewOne() {
    var task = office.create(Duration.ofHours(10), "PT1H");
    at(hour(10), task);

    office.move(task, null);
    assertThat(office.find(task).overdue()).isFalse();
    assertThat(office.find(task).reminders()).isEmpty();
    expect(task, FAR, FAR);

    office.move(task, hour(20));
    office.remind(task, "PT2H");
    expect(task, hour(18), hour(20));
  }

  @Test
  void restWhenTasklistRemovesTheDueDate() {
    var task = office.create(Duration.ofHours(10), "PT1H");

    setDueDate(task, null);

    assertThat(office.find(task).deadline()).isNull();
    expect(task, FAR, FAR);
  }

  @Test
  void remindOnceAfterTheServerWasDown() {
    var task = office.create(Duration.ofHours(10), "PT3H", "PT2H", "PT1H");

    clock.set(hour(9).plusSeconds(1));
    assertThat(engine.runDue(task)).isOne();
    assertThat(engine.runDue(task)).isZero();

    assertThat(events(task, HistoryEvent.REMINDED)).isOne();
    expect(task, FAR, hour(10));
  }

  @Test
  void escalateOneLevelAfterTheServerWasDownForDays() {
    var task = office.create(Duration.ofHours(10));

    clock.set(hour(24 * 10));
    engine.runDue(task);

    assertThat(office.find(task).escalationLevel()).isOne();
    expect(task, FAR, hour(24 * 11));
  }

  @Test
  void recordNothingWhenAnOperatorRunsThemEarly() {
    var task = office.create(Duration.ofHours(10), "PT1H");
    var before = office.find(task);

    engine.management.executeJob(engine.reminder(task).getId());
    engine.management.executeJob(engine.escalation(task).getId());

    assertThat(office.find(task)).isEqualTo(before);
    assertThat(office.told(task)).isEmpty();
    expect(task, hour(9), hour(10));
    at(hour(9), task);
    at(hour(10), task);
    assertThat(events(task, HistoryEvent.REMINDED)).isOne();
    assertThat(office.find(task).escalationLevel()).isOne();
  }

  @Test
  void tellWhoeverMustSeeToItWhenNobodyHasTheTask() {
    var task = office.create(Duration.ofHours(10), "PT1H");

    at(hour(9), task);

    assertThat(office.told(task)).containsExactly(office.lead + " REMINDER");
  }

  @Test
  void leaveNoTraceWhenTheirTransactionFails() {
    var task = office.create(Duration.ofHours(10), "PT1H");
    var before = office.find(task);
    clock.set(hour(9));

    refuseAtCommit(task);
    var reminder = engine.reminder(task).getId();
    assertThatThrownBy(() -> engine.management.executeJob(reminder)).isNotNull();
    allowAgain();

    assertThat(office.find(task)).isEqualTo(before);
    assertThat(office.told(task)).isEmpty();
    assertThat(events(task, HistoryEvent.REMINDED)).isZero();
    expect(task, hour(9), hour(10));
    assertThat(engine.reminder(task).getRetries()).isEqualTo(2);

    engine.management.executeJob(reminder);
    assertThat(office.told(task)).containsExactly(office.lead + " REMINDER");
    assertThat(events(task, HistoryEvent.REMINDED)).isOne();
  }

  /** Lets the transaction fail at its very end, when all has been written. */
  private void refuseAtCommit(UUID task) {
    TestDatabase.owner()
        .sql(
            """
            create function refuse_entry() returns trigger language plpgsql as
            $$ begin raise 'the disk is full'; end $$
            """)
        .update();
    TestDatabase.owner()
        .sql(
            """
            create constraint trigger refuse_entry after insert on task_history
            deferrable initially deferred for each row when (new.task_id = '%s')
            execute function refuse_entry()
            """
                .formatted(task))
        .update();
  }

  private void allowAgain() {
    TestDatabase.owner().sql("drop function refuse_entry cascade").update();
  }

  private void setDueDate(UUID task, @Nullable Instant dueDate) {
    office.tasklist(
        office.lead,
        () ->
            engine.userTasks.setDueDate(
                engine.userTask(task).getId(), dueDate == null ? null : Date.from(dueDate)));
  }

  private void at(Instant now, UUID task) {
    clock.set(now);
    engine.runDue(task);
  }

  private void expect(UUID task, Instant reminder, Instant escalation) {
    assertThat(engine.nextReminder(task)).as("next reminder").isEqualTo(reminder);
    assertThat(engine.nextEscalation(task)).as("next escalation").isEqualTo(escalation);
    assertThat(engine.jobs(task)).hasSize(2);
  }

  private long events(UUID task, HistoryEvent event) {
    return office.events(task).stream().filter(List.of(event)::contains).count();
  }

  private static Instant hour(int hours) {
    return Office.MORNING.plus(Duration.ofHours(hours));
  }
}
