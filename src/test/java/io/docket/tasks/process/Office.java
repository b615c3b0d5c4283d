package io.docket.tasks.process;

import io.docket.TestClock;
import io.docket.TestPeople;
import io.docket.tasks.HistoryEvent;
import io.docket.tasks.HistoryItem;
import io.docket.tasks.NewTask;
import io.docket.tasks.Task;
import io.docket.tasks.TaskEdit;
import io.docket.tasks.TaskHistory;
import io.docket.tasks.Tasks;
import io.docket.users.Actor;
import io.docket.users.Actors;
import io.docket.users.Role;
import io.docket.web.Door;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;

/** A team with its people, and what they do with tasks at either door. */
final class Office {

  /** The routing decision that ships wants a review of everything in this category. */
  static final String REVIEWED = "payments";

  /** A whole millisecond, as deadlines have it, so that expected times compare exactly. */
  static final Instant MORNING =
      Instant.now().plus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.DAYS);

  final String creator;
  final String worker;
  final String colleague;
  final String lead;
  final String chief;
  final String operator;
  final String stranger;
  final String team;
  final Tasks tasks;

  private final Actors actors;
  private final TaskHistory history;
  private final IdentityService identities;
  private final JdbcClient jdbc;
  private final TestClock clock;

  Office(BeanFactory beans) {
    tasks = beans.getBean(Tasks.class);
    actors = beans.getBean(Actors.class);
    history = beans.getBean(TaskHistory.class);
    identities = beans.getBean(IdentityService.class);
    jdbc = beans.getBean(JdbcClient.class);
    clock = beans.getBean(TestClock.class);
    var people = beans.getBean(TestPeople.class);
    creator = people.person();
    worker = people.person();
    colleague = people.person();
    lead = people.person(Role.LEAD);
    chief = people.person(Role.LEAD);
    operator = people.person(Role.OPERATOR);
    stranger = people.person();
    team = people.team(lead, people.team(chief, null), creator, worker, colleague);
    jdbc.sql("insert into category (key, name) values (:key, :key) on conflict do nothing")
        .param("key", REVIEWED)
        .update();
  }

  /** Lets the day begin at {@link #MORNING}; the clock stands still from now on. */
  void openInTheMorning() {
    clock.set(MORNING);
  }

  /** A task of this team, due so long after now. */
  UUID create(Duration untilDeadline, String... reminders) {
    return create(null, untilDeadline, reminders);
  }

  UUID create(@Nullable String category, Duration untilDeadline, String... reminders) {
    var deadline = clock.instant().plus(untilDeadline).toString();
    var typed =
        new NewTask(
            "Match the statement",
            "Secret words",
            category,
            null,
            null,
            team,
            deadline,
            List.of(reminders));
    return rest(creator, () -> tasks.create(typed)).id();
  }

  UUID createForReview() {
    return create(REVIEWED, Duration.ofDays(2), "PT4H");
  }

  Task find(UUID task) {
    return rest(creator, () -> tasks.find(task));
  }

  Task edit(UUID task, TaskEdit edit) {
    return rest(lead, () -> tasks.edit(task, edit, "*"));
  }

  Task move(UUID task, @Nullable Instant deadline) {
    return edit(
        task,
        new TaskEdit(
            null,
            null,
            null,
            null,
            Optional.ofNullable(deadline).map(Instant::toString),
            null,
            null,
            null));
  }

  Task remind(UUID task, String... reminders) {
    var chosen = Optional.of(List.<@Nullable String>of(reminders));
    return edit(task, new TaskEdit(null, null, null, null, null, chosen, null, null));
  }

  Task claim(String person, UUID task) {
    return rest(person, () -> tasks.claim(task));
  }

  /** The worker does all of the work, over REST. */
  Task work(UUID task) {
    claim(worker, task);
    return complete(worker, task);
  }

  Task complete(String person, UUID task) {
    return rest(person, () -> tasks.complete(task, "matched", "Secret note"));
  }

  Task review(String person, UUID task, String decision) {
    return rest(person, () -> tasks.review(task, decision, "Secret reason"));
  }

  void cancel(UUID task) {
    rest(
        lead,
        () -> {
          tasks.cancel(task, "*");
          return true;
        });
  }

  /** What happened to the task so far. */
  List<HistoryEvent> events(UUID task) {
    return items(task).stream().map(HistoryItem::event).toList();
  }

  List<HistoryItem> items(UUID task) {
    return rest(creator, () -> history.of(task, 100, null)).items();
  }

  /** What the diagram tells people of the task: recipient and kind, the oldest first. */
  List<String> told(UUID task) {
    return jdbc.sql(
            """
            select told from (
              select data ->> 'recipient' || case event
                       when 'REMINDED' then ' REMINDER' else ' ESCALATION' end as told, at, seq
              from task_history where task_id = :task and event in ('REMINDED', 'ESCALATED')
              union all
              select recipient || ' ' || kind, created_at, seq
              from notification where task_id = :task and kind = 'COMPLETION') as by_the_diagram
            order by at, seq
            """)
        .param("task", task)
        .query(String.class)
        .list();
  }

  /** Somebody acts over REST. */
  <T> T rest(String person, Supplier<T> action) {
    return signedIn(actor(person), Door.REST, action);
  }

  /** Somebody acts with the engine's own controls, as Tasklist's requests do. */
  void tasklist(String person, Runnable action) {
    var actor = actor(person);
    signedIn(
        actor,
        Door.TASKLIST,
        () -> {
          identities.setAuthentication(person, List.copyOf(actor.groups()), List.of());
          try {
            action.run();
          } finally {
            identities.clearAuthentication();
          }
          return true;
        });
  }

  private Actor actor(String person) {
    return actors.find(person).orElseThrow();
  }

  private static <T> T signedIn(Actor actor, Door door, Supplier<T> action) {
    var context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(
        new PreAuthenticatedAuthenticationToken(actor, "none", AuthorityUtils.NO_AUTHORITIES));
    SecurityContextHolder.setContext(context);
    Door.enter(door);
    try {
      return action.get();
    } finally {
      Door.leave();
      SecurityContextHolder.clearContext();
    }
  }
}
