package io.docket.doors;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.docket.Browser;
import io.docket.DocketTest;
import io.docket.TestPeople;
import io.docket.users.Role;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Requests that no honest client sends: they get a plain no, never an error and never a way in. */
@DocketTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RequestTricksTests {

  private final TestPeople people;
  private final int port;

  private SignedIn clerk;
  private String cookie;

  @Autowired
  RequestTricksTests(TestPeople people, @LocalServerPort int port) {
    this.people = people;
    this.port = port;
  }

  @BeforeAll
  void signIn() {
    clerk = new SignedIn(people.person(), port);
    cookie = "Cookie: JSESSIONID=" + clerk.browser().cookie("JSESSIONID") + "\r\n";
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /%00",
        "GET /a|b",
        "GET /tasks/%ff%fe",
        "GET /tasks/%c0%ae",
        "GET /tasks?q=%00",
        "GET /tasks?q=%ff",
        "GET /tasks?cursor=zzz",
        "GET /tasks?limit=%ZZ",
        "GET /engine-rest/task?nameLike=%00",
        "GET /engine-rest/task?nameLike=%ff",
        "GET /engine-rest/engine/nope/task",
        "GET /camunda/api/engine/engine/nope/task",
        "GET /camunda/api/engine/engine/../../admin/setup",
        "GET /camunda/API/engine/engine/default/task",
        "GET /Engine-Rest/task",
        "GET /camunda/app/tasklist/nope/",
        "GET /camunda/app/tasklist/scripts/",
        "GET /camunda/app/tasklist/scripts",
        "GET /camunda/app/nope/default/",
        "GET /camunda/api/cockpit/plugin/base/static/x",
        "GET /forms/../application.yml",
        "GET /forms/%2e%2e/application.yml",
        "GET /forms/application.yml",
        "GET /sign-in/",
        "GET /webjars/",
        "GET /h2-console",
        "GET /actuator/env",
        "GET /actuator/heapdump",
        "GET /login?error=<script>",
        "TRACE /",
        "PROPFIND /tasks",
        "FOO /tasks",
        "GET http://evil.example/"
      })
  void answersOddAddressesCalmly(String request) throws IOException {
    for (var headers : new String[] {"", cookie}) {
      var answer = raw(request, headers);

      assertThat(status(answer)).as(answer).isLessThan(500);
      assertThat(answer)
          .doesNotContain(
              "Apache Tomcat", "\tat ", "java.lang", "org.springframework", "org.camunda");
    }
  }

  @ParameterizedTest
  @CsvSource({"X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override"})
  void takesTheMethodThatIsSent(String header) {
    var answer = clerk.browser().get("/camunda/api/engine/engine/default/task", header, "DELETE");

    assertThat(answer.statusCode()).isEqualTo(200);
  }

  @Test
  void writesNothingByAParameterNamedMethod() throws IOException {
    var answer = raw("POST /logout?_method=GET", cookie);

    assertThat(status(answer)).isEqualTo(403);
  }

  @Test
  void leadsNowhereElseAfterSigningIn() {
    var browser = new Browser(port);
    var person = people.person();

    browser.get(
        "/login?continue=https://evil.example&redirect=//evil.example", "Accept", "text/html");
    var answer = browser.signIn(person, TestPeople.PASSWORD);

    assertThat(answer.headers().firstValue("Location"))
        .get()
        .asString()
        .startsWith("http://localhost:" + port + "/")
        .doesNotContain("evil");
  }

  @Test
  void remembersNoForeignHostForTheWayBack() throws IOException {
    var answer =
        raw("GET //evil.example/%2e%2e", "Accept: text/html\r\nX-Forwarded-Host: evil.example\r\n");

    assertThat(answer).doesNotContain("Location: //evil", "Location: http://evil");
  }

  @Test
  void refusesHugeCredentials() {
    var browser = new Browser(port);
    var huge = "x".repeat(100_000);

    var form = browser.signIn(huge, huge);
    var token =
        browser.postJson(
            "/login", "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(huge, huge));

    assertThat(form.statusCode()).isLessThan(500);
    assertThat(token.statusCode()).isIn(400, 401, 413);
  }

  @Test
  void showsNoOneAPageFromBeforeTheSignOut() {
    for (var path :
        new String[] {"/tasks", "/users/me", "/camunda/api/engine/engine/default/task"}) {
      assertThat(clerk.browser().get(path).headers().firstValue("Cache-Control").orElse(""))
          .as(path)
          .containsAnyOf("no-store", "no-cache");
    }
  }

  @Test
  void isShownInNobodysFrame() {
    for (var path :
        new String[] {"/login", "/tasks", "/camunda/app/tasklist/default/", "/engine-rest/task"}) {
      assertThat(clerk.browser().get(path).headers().firstValue("X-Frame-Options"))
          .as(path)
          .isPresent();
    }
  }

  @Test
  void opensOperationToOperatorsAlone() {
    var operator = new SignedIn(people.person(Role.OPERATOR), port);

    assertThat(clerk.rest("GET", "/actuator", "").statusCode()).isEqualTo(403);
    assertThat(operator.rest("GET", "/actuator/heapdump", "").statusCode()).isIn(403, 404);
    assertThat(operator.rest("GET", "/actuator/env", "").statusCode()).isIn(403, 404);
    assertThat(operator.rest("POST", "/actuator/shutdown", "").statusCode()).isIn(403, 404, 405);
  }

  @Test
  void countsWhatATypeOrAnEncodingHides() {
    var attack = "{\"orQueries\":[{\"assigneeExpression\":\"${1}\"}]}";

    for (var type :
        new String[] {"text/plain", "application/xml", "application/json;charset=UTF-16"}) {
      var answer =
          clerk
              .browser()
              .send(
                  "POST",
                  SignedIn.TASKLIST + "/task",
                  attack,
                  "Content-Type",
                  type,
                  "X-XSRF-TOKEN",
                  clerk.browser().cookie("XSRF-TOKEN"));

      assertThat(answer.statusCode()).as(type).isEqualTo(400);
    }
  }

  @Test
  void tellsNobodyWhatWentWrongInside() {
    var answer = clerk.tasklist("GET", "/task/unknown", "");

    assertThat(answer.statusCode()).isIn(403, 404);
    assertThat(JsonPath.<String>read(answer.body(), "$.message"))
        .doesNotContain("Exception", "java.");
  }

  private String raw(String request, String headers) throws IOException {
    try (var socket = new Socket("localhost", port)) {
      socket.setSoTimeout(30_000);
      var text =
          request
              + " HTTP/1.1\r\nHost: localhost:"
              + port
              + "\r\nConnection: close\r\n"
              + headers
              + "\r\n";
      socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    }
  }

  private static int status(String answer) {
    return Integer.parseInt(answer.split(" ", 3)[1]);
  }
}
