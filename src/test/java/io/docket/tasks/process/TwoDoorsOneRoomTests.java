package io.docket.tasks.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.docket.DocketTest;
import io.docket.TestClock;
import io.docket.tasks.Comments;
import io.docket.tasks.NewTask;
import io.docket.tasks.Task;
import io.docket.tasks.TaskEdit;
import io.docket.web.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whatever people and timers do, at whichever door and in whichever order: a task's row and its
 * process say the same after each step.
 */
@DocketTest
@TestInstance(Lifecycle.PER_CLASS)
class TwoDoorsOneRoomTests {

  private static final int STEPS = 250;
  private static final int KINDS = 18;
  private static final int TASKS_AT_ONCE = 4;
  private static final List<String> REMINDERS = List.of("PT30M", "PT2H", "PT6H", "P1D", "P2D");

  private final Office office;
  private final Engine engine;
  private final SameTask same;
  private final Comments comments;
  private final FormService forms;
  private final TestClock clock;
  private final String otherTeam;
  private final List<String> people;
  private final List<UUID> open = new ArrayList<>();
  private Random random = new Random();
  private String step = "";
  private int done;
  private int kind;
  private final Set<Integer> kindsDone = new TreeSet<>();

  @Autowired
  TwoDoorsOneRoomTests(
      BeanFactory beans, io.docket.TestPeople people, TestClock clock, JdbcClient jdbc) {
    this.office = new Office(beans);
    this.engine = new Engine(beans);
    this.same = new SameTask(engine, jdbc);
    this.comments = beans.getBean(Comments.class);
    this.forms = beans.getBean(FormService.class);
    this.clock = clock;
    this.otherTeam = people.team(office.chief, null, office.worker, office.lead);
    this.people =
        List.of(
            office.creator,
            office.worker,
            office.colleague,
            office.lead,
            office.chief,
            office.stranger);
  }

  @ParameterizedTest
  @ValueSource(longs = {7, 42})
  void agreeAfterEachStepOfAnyWalk(long seed) {
    random = new Random(seed);
    office.openInTheMorning();
    open.clear();
    done = 0;

    for (var i = 0; i < STEPS; i++) {
      while (open.size() < TASKS_AT_ONCE) {
        open.add(create());
      }
      var task = any(open);
      tryStep(task);
      assertThat(task)
          .as("step %d of walk %d: %s", i, seed, step)
          .satisfies(it -> open.removeIf(other -> !same.check(other)));
    }

    assertThat(done).as("steps that were not refused").isGreaterThan(STEPS / 3);
  }

  @AfterAll
  void haveTakenStepsOfEachKind() {
    assertThat(kindsDone).as("kinds of steps that were not refused").hasSize(KINDS);
  }

  private void tryStep(UUID task) {
    try {
      step(task, any(people));
      done++;
      kindsDone.add(kind);
    } catch (Refusal | AuthorizationException | TaskAlreadyClaimedException refused) {
      step += ", refused: " + refused.getMessage();
    }
  }

  private void step(UUID task, String person) {
    kind = random.nextInt(KINDS);
    switch (kind) {
      case 0, 1 -> edit(task, person, edit());
      case 2 -> rest("claim", person, () -> office.tasks.claim(task));
      case 3 -> tasklist("claim", person, () -> engine.userTasks.claim(userTask(task), person));
      case 4 -> rest("give back", person, () -> office.tasks.unclaim(task));
      case 5 ->
          tasklist("give back", person, () -> engine.userTasks.setAssignee(userTask(task), null));
      case 6 -> rest("assign", person, () -> office.tasks.assign(task, any(people)));
      case 7 ->
          tasklist(
              "assign", person, () -> engine.userTasks.setAssignee(userTask(task), any(people)));
      case 8 -> byAssignee(task, "complete", () -> office.tasks.complete(task, "done", null));
      case 9 -> completeForm(task);
      case 10 -> rest("review", person, () -> office.tasks.review(task, decision(), "because"));
      case 11 -> {
        if (random.nextInt(3) == 0) {
          office.rest(person, () -> cancel(task));
        }
      }
      case 12 -> tasklist("due date", person, () -> setDueDate(task));
      case 13 ->
          tasklist(
              "priority",
              person,
              () -> engine.userTasks.setPriority(userTask(task), random.nextInt(120)));
      case 14 ->
          tasklist(
              "name",
              person,
              () -> engine.userTasks.setName(userTask(task), "Named " + random.nextInt(9)));
      case 15 -> runTimer(task);
      case 16 -> {
        step = "wait";
        clock.advance(Duration.ofMinutes(random.nextInt(20 * 60)));
        open.forEach(engine::runDue);
      }
      default -> comment(task, person);
    }
  }

  private UUID create() {
    var reviewed = random.nextBoolean();
    var team = reviewed || random.nextBoolean() ? office.team : null;
    var category = reviewed ? Office.REVIEWED : null;
    var deadline = clock.instant().plus(Duration.ofHours(1 + random.nextInt(90))).toString();
    var typed = new NewTask("Task", null, category, null, null, team, deadline, null);
    return office.rest(office.creator, () -> office.tasks.create(typed)).id();
  }

  private void edit(UUID task, String person, TaskEdit typed) {
    step = "edit by %s over REST: %s".formatted(person, typed);
    var answer = office.rest(person, () -> office.tasks.edit(task, typed, "*"));
    assertThat(office.rest(person, () -> office.tasks.find(task))).as(step).isEqualTo(answer);
    assertAsTyped("title", typed.title(), answer.title());
    assertAsTyped("category", typed.category(), answer.category());
    assertAsTyped("priority", typed.priority(), answer.priority().name());
    assertAsTyped("deadline", typed.deadline(), String.valueOf(answer.deadline()));
    assertAsTyped("progress", typed.progress(), answer.progress());
    assertAsTyped("team", typed.team(), answer.team());
  }

  private void assertAsTyped(String field, @Nullable Optional<?> typed, @Nullable Object answered) {
    if (typed != null && typed.isPresent()) {
      assertThat(answered).as("%s after %s", field, step).isEqualTo(typed.orElseThrow());
    }
  }

  private TaskEdit edit() {
    return new TaskEdit(
        maybe("Edited " + random.nextInt(9)),
        maybe("Words"),
        random.nextInt(6) > 0 ? null : Optional.of(Office.REVIEWED),
        maybe(List.of("LOW", "NORMAL", "HIGH", "URGENT").get(random.nextInt(4))),
        random.nextInt(8) == 0 ? Optional.empty() : maybe(anyTime().toString()),
        random.nextBoolean() ? null : Optional.of(anyReminders()),
        maybe(random.nextInt(101)),
        random.nextInt(3) > 0 ? null : Optional.of(any(List.of(office.team, otherTeam))));
  }

  private List<@Nullable String> anyReminders() {
    return List.copyOf(REMINDERS.subList(0, random.nextInt(REMINDERS.size())));
  }

  private <T> @Nullable Optional<T> maybe(T value) {
    return random.nextInt(3) > 0 ? null : Optional.of(value);
  }

  private void setDueDate(UUID task) {
    var due = random.nextInt(6) == 0 ? null : Date.from(anyTime());
    engine.userTasks.setDueDate(userTask(task), due);
  }

  private void byAssignee(UUID task, String what, java.util.function.Supplier<Task> action) {
    rest(what, assignee(task), action);
  }

  private void completeForm(UUID task) {
    var form =
        Map.<String, Object>of(
            "outcome", "done", "progress", 80, "decision", decision(), "reason", "because");
    tasklist("complete", assignee(task), () -> forms.submitTaskForm(userTask(task), form));
  }

  /** Whoever has it, or anybody. */
  private String assignee(UUID task) {
    var assignee = engine.userTask(task).getAssignee();
    return assignee == null ? any(people) : assignee;
  }

  private void runTimer(UUID task) {
    step = "a timer, early perhaps";
    engine.management.executeJob(any(engine.jobs(task)).getId());
  }

  private void comment(UUID task, String person) {
    if (random.nextBoolean()) {
      step = "comment over REST";
      office.rest(person, () -> comments.add(task, "Said"));
    } else {
      tasklist(
          "comment",
          person,
          () ->
              engine.userTasks.createComment(userTask(task), engine.instanceId(task), "Said too"));
    }
  }

  private boolean cancel(UUID task) {
    step = "cancel";
    office.tasks.cancel(task, "*");
    return true;
  }

  private String decision() {
    return random.nextInt(3) == 0 ? "APPROVE" : "REJECT";
  }

  private void rest(String what, String person, java.util.function.Supplier<Task> action) {
    step = "%s by %s over REST".formatted(what, person);
    office.rest(person, action);
  }

  private void tasklist(String what, String person, Runnable action) {
    step = "%s by %s in Tasklist".formatted(what, person);
    office.tasklist(person, action);
  }

  private String userTask(UUID task) {
    return same.userTask(task);
  }

  private Instant anyTime() {
    return clock.instant().plus(Duration.ofMinutes(random.nextInt(4 * 24 * 60) - 30));
  }

  private <T> T any(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
