package io.docket.tasks.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.docket.DocketTest;
import io.docket.RestCalls;
import io.docket.TestPeople;
import io.docket.tasks.Priority;
import io.docket.tasks.Task;
import io.docket.tasks.TaskStatus;
import io.docket.users.Actor;
import io.docket.users.Actors;
import io.docket.users.Role;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The list of tasks, held against a model that looks at every task one by one. */
@DocketTest
class TaskListTests {

  private static final int TASKS = 300;
  private static final int QUESTIONS = 400;
  private static final Instant START = Instant.parse("2026-03-01T08:00:00Z");

  private final TaskSearch search;
  private final Actors actors;
  private final TestPeople people;
  private final RestCalls calls;
  private final TaskRowsWriter writer;
  private Runnable betweenPages = () -> {};
  private final Random random = new Random(42);
  private final List<ModelTask> model = new ArrayList<>();
  private List<Actor> everybody = List.of();
  private List<String> teams = List.of();
  private List<String> categories = List.of();

  @Autowired
  TaskListTests(
      TaskSearch search, Actors actors, TestPeople people, RestCalls calls, JdbcClient jdbc) {
    this.search = search;
    this.actors = actors;
    this.people = people;
    this.calls = calls;
    this.writer = new TaskRowsWriter(jdbc);
  }

  @BeforeEach
  void fillTheBank() {
    var lead = people.person(Role.LEAD);
    var first = people.person();
    var second = people.person();
    var outsider = people.person(Role.OPERATOR);
    var head = people.team(lead, null, first);
    teams = List.of(head, people.team(null, head, second), people.team(null, null, first, second));
    categories = List.of(calls.category(), calls.category());
    everybody =
        Stream.of(lead, first, second, outsider, people.person(Role.ADMIN))
            .map(name -> actors.find(name).orElseThrow())
            .toList();
    for (var i = 0; i < TASKS; i++) {
      var task = task();
      model.add(task);
      writer.write(task);
    }
  }

  @Test
  void listsExactlyWhatEachPersonMaySeeAndAskedFor() {
    for (var i = 0; i < QUESTIONS; i++) {
      var actor = one(everybody);
      var asking = asking(actor);

      var listed = pages(actor, asking).stream().map(Task::id).toList();

      assertThat(listed)
          .as("%s asks %s", actor, asking)
          .containsExactlyElementsOf(
              model.stream()
                  .filter(task -> task.isSeenBy(actor) && task.fits(asking, actor))
                  .sorted(ModelTask.by(asking.sort))
                  .map(ModelTask::id)
                  .toList());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"createdAt", "-createdAt", "updatedAt", "-updatedAt", "deadline", "-priority"})
  void neitherSkipsNorRepeatsWhileOthersCreateTasks(String sort) {
    var clerk = everybody.get(1);
    var asking = new Asking();
    asking.sort = sort;
    asking.limit = 7;
    var others = new Random(7);
    betweenPages = () -> writer.write(task(others));

    var listed = pages(clerk, asking).stream().map(Task::id).toList();

    betweenPages = () -> {};
    assertThat(listed)
        .doesNotHaveDuplicates()
        .containsAll(model.stream().filter(t -> t.isSeenBy(clerk)).map(ModelTask::id).toList());
  }

  private List<Task> pages(Actor actor, Asking asking) {
    var all = new ArrayList<Task>();
    String cursor = null;
    do {
      var page = search.list(actor, asking.from(cursor));
      assertThat(page.items()).hasSizeLessThanOrEqualTo(asking.limit);
      all.addAll(page.items());
      cursor = page.next();
      betweenPages.run();
    } while (cursor != null);
    return all;
  }

  private ModelTask task() {
    return task(random);
  }

  /** Few different values, so that many tasks stand level and the order among those counts. */
  private ModelTask task(Random dice) {
    var status = TaskStatus.values()[dice.nextInt(TaskStatus.values().length)];
    return new ModelTask(
        new UUID(dice.nextLong(), UUID.randomUUID().getLeastSignificantBits()),
        dice.nextInt(4) == 0 ? null : categories.get(dice.nextInt(2)),
        Priority.values()[dice.nextInt(4)],
        status,
        dice.nextInt(3) == 0 ? null : everybody.get(dice.nextInt(5)).username(),
        dice.nextInt(4) == 0 ? null : teams.get(dice.nextInt(3)),
        dice.nextInt(4) == 0 ? null : START.plusSeconds(3600L * dice.nextInt(20)),
        dice.nextInt(5) == 0,
        everybody.get(dice.nextInt(5)).username(),
        START.plusSeconds(dice.nextInt(30)),
        START.plusSeconds(dice.nextInt(30)));
  }

  private Asking asking(Actor actor) {
    var asking = new Asking();
    asking.status = random.nextInt(3) == 0 ? Set.of() : statuses();
    asking.assignee = sometimes(one(List.of("me", one(everybody).username())));
    asking.team = sometimes(one(teams));
    asking.category = sometimes(one(categories));
    asking.priority = sometimes(Priority.values()[random.nextInt(4)]);
    asking.overdue = sometimes(random.nextBoolean());
    asking.deadlineBefore = sometimes(START.plusSeconds(3600L * random.nextInt(20)));
    asking.deadlineAfter = sometimes(START.plusSeconds(3600L * random.nextInt(20)));
    asking.createdBy = sometimes(one(List.of("me", one(everybody).username())));
    var columns = TaskOrder.Column.values();
    asking.sort = (random.nextBoolean() ? "-" : "") + columns[random.nextInt(4)].field;
    asking.limit = 1 + random.nextInt(40);
    if (actor.has(Role.ADMIN) && asking.category == null) {
      asking.category = one(categories);
    }
    return asking;
  }

  private Set<TaskStatus> statuses() {
    return Set.of(
        TaskStatus.values()[random.nextInt(3)], TaskStatus.values()[3 + random.nextInt(3)]);
  }

  private <T> @Nullable T sometimes(T value) {
    return random.nextInt(6) == 0 ? value : null;
  }

  private <T> T one(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
