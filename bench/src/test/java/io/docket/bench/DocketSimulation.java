package io.docket.bench;

import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.global;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.http;

import io.docket.bench.OpenTasks.Known;
import io.gatling.javaapi.core.Assertion;
import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.PopulationBuilder;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.core.Simulation;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Seeds the tasks that are to be there, then runs one step after the other at each number of
 * clients: a warm-up, and a window that is measured.
 */
public class DocketSimulation extends Simulation {

  private static final String[] PRIORITIES = {"LOW", "NORMAL", "HIGH", "URGENT"};
  private static final int SEEDING_CLIENTS = 8;

  private final Settings settings = Settings.read();
  private final People people = new People(settings);
  private final OpenTasks open = new OpenTasks();
  private final AtomicInteger number = new AtomicInteger();
  private final List<Figures> figures = new ArrayList<>();

  public DocketSimulation() {
    var stages = new ArrayDeque<PopulationBuilder>();
    stages.add(seeding());
    for (var clients : settings.clients()) {
      for (var step : Step.values()) {
        addStages(stages, step, clients);
      }
    }
    setUp(oneAfterTheOther(stages))
        .protocols(
            http.baseUrl(settings.address())
                .authorizationHeader("Bearer #{token}")
                .contentTypeHeader("application/json"))
        .assertions(thresholds());
  }

  @Override
  public void after() {
    System.out.printf("%n%d tasks seeded%n%n%s%n", settings.tasks(), Figures.HEADER);
    figures.forEach(figure -> System.out.println(figure.row()));
    var left = figures.get(figures.size() - 1).dueJobs();
    System.out.printf("%nJobs due and not yet done at the end: %d%n", left);
  }

  private PopulationBuilder seeding() {
    var unmeasured = new Figures("seed", SEEDING_CLIENTS);
    return scenario("seed")
        .exec(
            CoreLoop.until(
                Settings.LONGEST_SEEDING,
                () -> open.created() < settings.tasks(),
                once(Step.CREATE, "seed", unmeasured)))
        .injectOpen(atOnceUsers(SEEDING_CLIENTS));
  }

  private void addStages(Deque<PopulationBuilder> stages, Step step, int clients) {
    var name = "%s, %d clients".formatted(step.title, clients);
    var measured = new Figures(step.title, clients);
    figures.add(measured);
    stages.add(
        run(step, name + ", warm-up", settings.warmUp(), clients, new Figures(name, clients)));
    stages.add(moment(name + " begins", () -> measured.begin(Counters.read(settings))));
    stages.add(run(step, name, settings.window(), clients, measured));
    stages.add(moment(name + " ends", () -> measured.end(Counters.read(settings))));
  }

  private PopulationBuilder run(
      Step step, String name, Duration time, int clients, Figures measured) {
    return scenario(name)
        .exec(CoreLoop.until(time, () -> true, once(step, name, measured)))
        .injectOpen(atOnceUsers(clients));
  }

  private static PopulationBuilder moment(String name, Runnable action) {
    return scenario(name)
        .exec(
            session -> {
              action.run();
              return session;
            })
        .injectOpen(atOnceUsers(1));
  }

  private ChainBuilder once(Step step, String name, Figures measured) {
    return exec(session -> prepare(step, session))
        .exitHereIf(session -> step.needsTask() && !session.contains("id"))
        .exec(step.chain(name))
        .exec(session -> finish(step, session, measured));
  }

  private Session prepare(Step step, Session session) {
    var next = number.incrementAndGet();
    var person = People.name(session.userId());
    var prepared =
        session
            .removeAll("id", "etag")
            .set("person", person)
            .set("token", people.token(person))
            .set("number", next)
            .set("category", People.category(next))
            .set("priority", PRIORITIES[Math.floorMod(next / People.CATEGORIES, PRIORITIES.length)])
            .set("progress", 1 + Math.floorMod(next, 99))
            .set("deadline", Instant.now().plus(7, ChronoUnit.DAYS).toString());
    if (step.needsTask()) {
      var task = open.take(person);
      if (task.isPresent()) {
        prepared = prepared.set("id", task.get().id()).set("etag", task.get().etag());
      }
    }
    return prepared.set("began", System.nanoTime());
  }

  private Session finish(Step step, Session session, Figures measured) {
    measured.add(System.nanoTime() - session.getLong("began"), !session.isFailed());
    if (!session.isFailed() && (step.creates() || step.leavesTaskOpen())) {
      var task = new Known(session.getString("id"), session.getString("etag"));
      if (step.creates()) {
        open.add(session.getString("person"), task);
      } else {
        open.putBack(session.getString("person"), task);
      }
    }
    return session.markAsSucceeded();
  }

  private static PopulationBuilder oneAfterTheOther(Deque<PopulationBuilder> stages) {
    var last = stages.removeLast();
    while (!stages.isEmpty()) {
      last = stages.removeLast().andThen(last);
    }
    return last;
  }

  private List<Assertion> thresholds() {
    var thresholds = new ArrayList<Assertion>();
    if (settings.highestP95() > 0) {
      thresholds.add(global().responseTime().percentile(95).lte(settings.highestP95()));
    }
    if (settings.mostFailed() >= 0) {
      thresholds.add(global().failedRequests().percent().lte(settings.mostFailed()));
    }
    return thresholds;
  }
}
