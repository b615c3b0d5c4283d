package io.docket.doors;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.docket.DocketTest;
import io.docket.TestPeople;
import io.docket.doors.DoorTable.Row;
import io.docket.doors.Visitors.Somebody;
import io.docket.users.Role;
import io.docket.users.SecondFactors;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.camunda.bpm.engine.rest.impl.DefaultProcessEngineRestServiceImpl;
import org.camunda.bpm.engine.rest.impl.NamedProcessEngineRestServiceImpl;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Every endpoint of the engine's REST API, at each place where it is served, by everybody, on
 * somebody else's things. Which endpoints there are, the engine's classes tell; who may, stands in
 * {@code doors/engine.txt}.
 *
 * <p>Each endpoint is asked by each role once, and at each place at least once.
 */
@DocketTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryEngineDoorTests {

  static final String WEBAPPS = "/camunda/api/engine/engine";

  private static final DoorTable TABLE = DoorTable.read("engine.txt");
  private static final List<String> PLACES =
      List.of(WEBAPPS + "/default", "/engine-rest", "/engine-rest/engine/default");
  private static final Set<Role> OUTSIDERS = Set.of(Role.USER, Role.LEAD, Role.ANALYST);
  private static final int AT_ONCE = 4;

  private final Visitors visitors;
  private final SecondFactors secondFactors;

  private Somebody other;
  private Belongings theirs;

  @Autowired
  EveryEngineDoorTests(TestPeople people, SecondFactors secondFactors, @LocalServerPort int port) {
    this.visitors = new Visitors(people, port);
    this.secondFactors = secondFactors;
  }

  @BeforeAll
  void letSomebodyHaveThings() {
    other = visitors.owner();
    var filter = "{\"resourceType\":\"Task\",\"name\":\"Theirs\",\"query\":{}}";
    var made = visitors.administrator().call("POST", "/engine-rest/filter/create", filter);
    theirs = other.own().with(Map.of("filter", JsonPath.<String>read(made.body(), "$.id")));
  }

  @AfterAll
  void leaveNoFilterBehind() {
    visitors.administrator().call("DELETE", theirs.in("/engine-rest/filter/{id}"), "");
  }

  @Test
  void isNotedForEveryEndpoint() {
    var registered = new TreeSet<String>();
    below("", DefaultProcessEngineRestServiceImpl.class, registered);
    below("/engine/{name}", NamedProcessEngineRestServiceImpl.class, registered);

    assertThat(registered).hasSizeGreaterThan(400);
    assertThat(TABLE.differencesFrom(registered)).isEmpty();
  }

  @Test
  void staysShutForWhoeverIsNotWhollySignedIn() {
    var calls = new ArrayList<Callable<Optional<String>>>();
    for (var nobody : visitors.nobodies(secondFactors)) {
      for (var row : TABLE.rows()) {
        for (var place : PLACES) {
          calls.add(
              () -> {
                var answer = call(nobody.caller(), place, row);
                var isShut = answer.statusCode() == nobody.answer() || isClosed(row, answer);
                return mistake(isShut, nobody.name(), place, row, answer);
              });
        }
      }
    }

    assertThat(mistakes(calls, AT_ONCE)).isEmpty();
  }

  @Test
  void opensToWhomItShouldAndToNobodyElse() {
    var before = stateOfTheirTask();
    var somebodies = visitors.somebodies();
    var questions = new ArrayList<Callable<Optional<String>>>();
    var changes = new ArrayList<Callable<Optional<String>>>();
    var turn = 0;
    for (var row : TABLE.rows()) {
      turn++;
      for (var role : Role.values()) {
        // In turns, so that each role comes in by each place and in each way.
        var way = (turn + role.ordinal()) % 4;
        var somebody = somebodies.get(role.ordinal() * 2 + (way < 2 ? 0 : 1));
        var place = PLACES.get(way == 3 ? 2 : Math.min(way, 1));
        (row.reads() ? questions : changes).add(() -> knock(somebody, place, row));
      }
    }

    assertThat(mistakes(questions, AT_ONCE)).isEmpty();
    assertThat(mistakes(changes, 1)).isEmpty();
    assertThat(stateOfTheirTask()).isEqualTo(before);
  }

  private Optional<String> knock(Somebody somebody, String place, Row row) {
    var may = !row.is("closed") && (row.is("all") || row.names(somebody.role()));
    if (may && row.isNotForThoseWhoMay()) {
      return Optional.empty();
    }
    var answer = call(somebody.caller(), place, row);
    var isAsExpected = may ? isOpen(answer) : isRefused(row, answer);
    var isLeaking = OUTSIDERS.contains(somebody.role()) && theirs.areIn(answer.body());
    return mistake(isAsExpected && !isLeaking, somebody.toString(), place, row, answer);
  }

  private HttpResponse<String> call(Caller caller, String place, Row row) {
    var body = theirs.inBody(row.body()).replace("MYSELF", caller.username());
    return caller.call(row.verb(), place + theirs.in(row.path()), body);
  }

  private static boolean isOpen(HttpResponse<String> answer) {
    return !Set.of(401, 403).contains(answer.statusCode()) && answer.statusCode() < 500;
  }

  /** What does not exist is not refused, but is not there either. */
  private boolean isRefused(Row row, HttpResponse<String> answer) {
    var isMissing =
        theirs.in(row.path()).contains("/none") || answer.body().contains("No task found");
    return Set.of(403, 404).contains(answer.statusCode())
        || (isMissing && answer.statusCode() == 400);
  }

  private static boolean isClosed(Row row, HttpResponse<String> answer) {
    return row.is("closed") && answer.statusCode() == 403;
  }

  private String stateOfTheirTask() {
    var task = "/tasks/" + theirs.values().get("tasks");
    return other.caller().call("GET", task, "").body()
        + other.caller().call("GET", task + "/history", "").body()
        + other.caller().call("GET", theirs.in("/engine-rest/task/{id}"), "").body();
  }

  private static void below(String root, Class<?> api, Collection<String> found) {
    EngineEndpoints.of(api).stream()
        .map(Endpoint::toString)
        .map(endpoint -> endpoint.replace(" " + root + "/", " /"))
        .forEach(found::add);
  }

  private static Optional<String> mistake(
      boolean asExpected, String who, String place, Row row, HttpResponse<String> answer) {
    return asExpected
        ? Optional.empty()
        : Optional.of(
            "%s at %s: %s is written down as %s, and the answer was %d %s"
                .formatted(who, place, row, row.who(), answer.statusCode(), answer.body()));
  }

  private static List<String> mistakes(List<Callable<Optional<String>>> calls, int atOnce) {
    var pool = Executors.newFixedThreadPool(atOnce);
    try {
      var found = new ArrayList<String>();
      for (var call : pool.invokeAll(calls)) {
        call.get().ifPresent(found::add);
      }
      return found;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    } catch (ExecutionException failure) {
      throw new AssertionError(failure.getCause());
    } finally {
      pool.shutdownNow();
    }
  }
}
