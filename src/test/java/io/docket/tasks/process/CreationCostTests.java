package io.docket.tasks.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.docket.Browser;
import io.docket.DocketTest;
import io.docket.TestPeople;
import io.docket.tasks.process.StatementCounter.Rows;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** What a task costs the database, over REST, from the request to its answer. */
@DocketTest
@Import(StatementCounter.class)
// The owner's connection cannot be derived from one that is counted.
@TestPropertySource(properties = "spring.flyway.url=${spring.datasource.url}")
@TestInstance(Lifecycle.PER_CLASS)
class CreationCostTests {

  private static final int MOST_ROWS = 22;
  private static final int MOST_STATEMENTS = 40;
  private static final int WARM_UP = 5;

  private final Office office;
  private final StatementCounter counter;
  private final JdbcClient jdbc;
  private final Browser client;
  private final String worker;

  @Autowired
  CreationCostTests(
      BeanFactory beans, StatementCounter counter, JdbcClient jdbc, @LocalServerPort int port) {
    this.office = new Office(beans);
    this.counter = counter;
    this.jdbc = jdbc;
    this.client = new Browser(port);
    this.worker = token(office.worker);
  }

  @Test
  void createsATaskWithinItsBoundsInOneTransaction() {
    for (var i = 0; i < WARM_UP; i++) {
      create();
    }

    // The second one writes no whole pages any more, as right after a checkpoint.
    measure("create, after a checkpoint perhaps", this::create);
    var cost = measure("create", this::create);

    assertThat(counter.transactions()).hasSize(1);
    assertThat(cost.inserted()).as("inserted rows").isLessThanOrEqualTo(MOST_ROWS);
    assertThat(cost.statements()).as("statements").hasSizeLessThanOrEqualTo(MOST_STATEMENTS);
  }

  @Test
  void showsWhatTheRestOfATasksLifeCosts() {
    live(true);
    live(false);
  }

  private void live(boolean warmingUp) {
    var path = create().headers().firstValue("Location").orElseThrow();
    var steps =
        Map.<String, Supplier<HttpResponse<String>>>of(
            "1 edit", () -> edit(path),
            "2 claim", () -> post(path + "/claim", "{}"),
            "3 read", () -> client.get(path, "Authorization", worker),
            "4 complete", () -> post(path + "/complete", "{\"outcome\":\"done\"}"));
    steps.keySet().stream()
        .sorted()
        .forEach(
            step -> {
              if (warmingUp) {
                assertThat(steps.get(step).get().statusCode()).isEqualTo(200);
              } else {
                measure(step, steps.get(step));
              }
            });
  }

  private Cost measure(String step, Supplier<HttpResponse<String>> request) {
    var before = log();
    counter.forget();
    var answer = request.get();
    var statements = counter.statements();
    var cost = new Cost(statements, rows(Rows::inserted), log() - before);
    assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 201);
    print(step, cost);
    return cost;
  }

  private int rows(java.util.function.ToIntFunction<Rows> kind) {
    return counter.transactions().stream()
        .flatMap(tables -> tables.values().stream())
        .mapToInt(kind)
        .sum();
  }

  private void print(String step, Cost cost) {
    System.out.printf(
        "%n%s: %d statements, %d rows inserted, %d updated, %d deleted, %,d bytes of WAL%n",
        step,
        cost.statements().size(),
        cost.inserted(),
        rows(Rows::updated),
        rows(Rows::deleted),
        cost.writeAheadLog());
    counter.transactions().forEach(tables -> System.out.println("  " + inWords(tables)));
  }

  private static String inWords(Map<String, Rows> tables) {
    return tables.entrySet().stream()
        .map(
            table ->
                "%s +%d ~%d -%d"
                    .formatted(
                        table.getKey(),
                        table.getValue().inserted(),
                        table.getValue().updated(),
                        table.getValue().deleted()))
        .collect(Collectors.joining(", "));
  }

  private long log() {
    return jdbc.sql("select pg_current_wal_insert_lsn() - '0/0'::pg_lsn")
        .query(Long.class)
        .single();
  }

  private HttpResponse<String> create() {
    var body =
        """
        {"title": "Clear the returned payment", "description": "It came back twice",
         "category": "%s", "priority": "HIGH", "team": "%s"}
        """
            .formatted(Office.REVIEWED, office.team);
    return post("/tasks", body);
  }

  private HttpResponse<String> edit(String path) {
    var body =
        """
        {"title": "Clear the payment", "priority": "HIGH", "progress": 0,
         "deadline": "2031-01-01T12:00:00Z", "reminders": ["P1D"], "category": "%s", "team": "%s"}
        """
            .formatted(Office.REVIEWED, office.team);
    return client.send(
        "PUT",
        path,
        body,
        "Authorization",
        worker,
        "If-Match",
        "*",
        "Content-Type",
        "application/json");
  }

  private HttpResponse<String> post(String path, String body) {
    return client.postJson(
        path, body, "Authorization", worker, "Idempotency-Key", UUID.randomUUID().toString());
  }

  private String token(String person) {
    var answer =
        client.postJson(
            "/login",
            "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(person, TestPeople.PASSWORD));
    return "Bearer " + JsonPath.<String>read(answer.body(), "$.accessToken");
  }

  /** What one request did to the database; the write-ahead log in bytes. */
  private record Cost(List<String> statements, int inserted, long writeAheadLog) {}
}
