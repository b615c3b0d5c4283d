package io.docket.doors;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.docket.DocketTest;
import io.docket.TestPeople;
import io.docket.doors.DoorTable.Row;
import io.docket.doors.Visitors.Somebody;
import io.docket.users.Role;
import io.docket.users.SecondFactors;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/**
 * Every endpoint outside the engine's REST API, by everybody, on their own things and on somebody
 * else's. Which endpoints there are, the running application tells; who may, stands in {@code
 * doors/docket.txt}.
 */
@DocketTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryDoorTests {

  private static final DoorTable TABLE = DoorTable.read("docket.txt");
  private static final String STRANGER = "/problems/unauthenticated";

  private final RegisteredEndpoints endpoints;
  private final Visitors visitors;
  private final SecondFactors secondFactors;
  private final JsonNode contract;
  private final List<String> mistakes = new ArrayList<>();

  private Somebody other;

  @Autowired
  EveryDoorTests(
      ApplicationContext context,
      ServletContext servlets,
      TestPeople people,
      SecondFactors secondFactors,
      @LocalServerPort int port)
      throws IOException {
    this.endpoints = new RegisteredEndpoints(context, servlets);
    this.visitors = new Visitors(people, port);
    this.secondFactors = secondFactors;
    this.contract = new ObjectMapper().readTree(Path.of("openapi/openapi.json").toFile());
  }

  @BeforeAll
  void letSomebodyHaveThings() {
    other = visitors.owner();
  }

  @BeforeEach
  void forgetMistakes() {
    mistakes.clear();
  }

  @Test
  void isNotedForEveryEndpoint() {
    var registered = new TreeSet<>(endpoints.ofSpring());
    registered.addAll(endpoints.ofServlets());
    registered.addAll(endpoints.ofWebapps());
    registered.removeIf(endpoint -> endpoint.contains(EveryEngineDoorTests.WEBAPPS + "/{name}"));

    assertThat(registered).hasSizeGreaterThan(90);
    assertThat(TABLE.differencesFrom(registered)).isEmpty();
  }

  @Test
  void staysShutForWhoeverIsNotWhollySignedIn() {
    for (var nobody : visitors.nobodies(secondFactors)) {
      for (var row : TABLE.rows()) {
        var halfway = nobody.name().contains("browser") && row.is("second-step");
        if (row.is("open") || row.is("leaving") || (halfway && row.isNotForThoseWhoMay())) {
          continue;
        }
        var answer =
            nobody.caller().call(row.verb(), other.own().in(row.path()), body(row, other.own()));
        var isAsExpected =
            halfway
                ? answer.statusCode() == 200
                : answer.statusCode() == nobody.answer() || (row.is("closed") && isRefused(answer));
        note(isAsExpected, nobody.name(), row, answer);
      }
    }

    assertThat(mistakes).isEmpty();
  }

  @Test
  void asksNobodyToSignInWhereItIsOpen() {
    var stranger = visitors.nobodies(secondFactors).get(0).caller();

    for (var row : TABLE.rows()) {
      if (row.is("open") && !row.is("form")) {
        var answer = stranger.call(row.verb(), other.own().in(row.path()), "");
        note(!isSignInAsked(answer) && answer.statusCode() < 500, "a stranger", row, answer);
      }
    }

    assertThat(mistakes).isEmpty();
  }

  @Test
  void opensToWhomItShouldAndToNobodyElse() {
    var before = other.caller().call("GET", "/tasks/" + other.own().values().get("tasks"), "");

    for (var somebody : visitors.somebodies()) {
      for (var row : TABLE.rows()) {
        if (!row.is("open")) {
          knock(somebody, row);
        }
      }
    }

    assertThat(mistakes).isEmpty();
    assertThat(before.body())
        .isEqualTo(
            other.caller().call("GET", "/tasks/" + other.own().values().get("tasks"), "").body());
  }

  private void knock(Somebody somebody, Row row) {
    var mayAsk = mayAsk(somebody, row);
    if (!mayAsk || !row.isNotForThoseWhoMay()) {
      var answer = call(somebody, row, somebody.own());
      note(
          mayAsk ? isOpen(row, answer) : isRefused(answer), somebody + ", own things", row, answer);
    }
    var isAdministrators = somebody.role() == Role.ADMIN && !row.is("own");
    if (mayAsk && isPersonal(row) && (!isAdministrators || row.reads())) {
      var answer = call(somebody, row, other.own());
      var isAsExpected =
          isAdministrators
              ? isOpen(row, answer)
              : mayKnow(somebody, row) ? isRefused(answer) : isHidden(answer);
      note(isAsExpected, somebody + ", somebody else's things", row, answer);
    }
  }

  private static boolean mayAsk(Somebody somebody, Row row) {
    if (row.is("closed") || row.is("second-step")) {
      return false;
    }
    if (row.is("browser") && !somebody.caller().isBrowser()) {
      return false;
    }
    return row.namesNoRole() || row.names(somebody.role()) || somebody.role() == Role.ADMIN;
  }

  private static boolean isPersonal(Row row) {
    return row.is("task") || row.is("team") || row.is("own") || row.is("own-or-admin");
  }

  /** That a team or, for administrators, an account is there is no secret. */
  private static boolean mayKnow(Somebody somebody, Row row) {
    return row.is("team") || (row.is("own") && somebody.role() == Role.ADMIN);
  }

  private HttpResponse<String> call(Somebody somebody, Row row, Belongings things) {
    return somebody.caller().call(row.verb(), things.in(row.path()), body(row, things));
  }

  /** A refusal by the rules of a task says that the door to it was open. */
  private static boolean isOpen(Row row, HttpResponse<String> answer) {
    var isRuled = row.is("task") && answer.body().contains("/problems/not-allowed");
    var isThrough =
        !Set.of(401, 403).contains(answer.statusCode()) || isRuled || isWrongCode(answer);
    return isThrough
        && answer.statusCode() < 500
        && !(isPersonal(row) && answer.statusCode() == 404);
  }

  private static boolean isWrongCode(HttpResponse<String> answer) {
    return answer.body().contains("/problems/wrong-code");
  }

  private static boolean isSignInAsked(HttpResponse<String> answer) {
    return answer.body().contains(STRANGER)
        || answer.headers().firstValue("Location").orElse("").endsWith("/login");
  }

  private static boolean isRefused(HttpResponse<String> answer) {
    return Set.of(401, 403, 404).contains(answer.statusCode());
  }

  private boolean isHidden(HttpResponse<String> answer) {
    return answer.statusCode() == 404 && !answer.body().contains(other.own().values().get("title"));
  }

  /** The example that the contract gives: nobody is refused for a request that makes no sense. */
  private String body(Row row, Belongings things) {
    if (!row.body().isEmpty()) {
      return things.inBody(row.body());
    }
    var example =
        contract
            .path("paths")
            .path(row.path())
            .path(row.method().toLowerCase(Locale.ROOT))
            .at("/requestBody/content/application~1json/example");
    return example.isMissingNode() ? row.reads() ? "" : "{}" : example.toString();
  }

  private void note(boolean asExpected, String who, Row row, HttpResponse<String> answer) {
    if (!asExpected) {
      mistakes.add(
          "%s: %s is written down as %s, and the answer was %d %s"
              .formatted(who, row, row.who(), answer.statusCode(), answer.body()));
    }
  }
}
