package io.docket.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.docket.DocketTest;
import io.docket.RestCaller;
import io.docket.RestCalls;
import io.docket.users.Role;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever anybody sends, the server has an answer: the same nonsense at every run. */
@DocketTest
class RandomRequestTests {

  private static final int REQUESTS = 1_500;
  private static final List<String> METHODS =
      List.of("GET", "POST", "POST", "PUT", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS");
  private static final List<String> PATHS =
      List.of(
          "/tasks",
          "/tasks/{id}",
          "/tasks/{id}/claim",
          "/tasks/{id}/unclaim",
          "/tasks/{id}/assign",
          "/tasks/{id}/complete",
          "/tasks/{id}/review",
          "/tasks/{id}/comments",
          "/tasks/{id}/comments/{id}",
          "/tasks/{id}/history",
          "/categories",
          "/categories/{id}",
          "/notifications",
          "/users",
          "/users/me",
          "/users/{id}",
          "/users/{id}/password",
          "/users/{id}/roles",
          "/users/{id}/approve",
          "/users/{id}/activate",
          "/users/{id}/deactivate",
          "/users/{id}/personal-data",
          "/password-resets",
          "/password-resets/confirm",
          "/teams",
          "/teams/{id}");
  private static final List<String> FIELDS =
      List.of(
          "title",
          "description",
          "category",
          "priority",
          "assignee",
          "team",
          "deadline",
          "reminders",
          "progress",
          "outcome",
          "note",
          "decision",
          "text",
          "key",
          "name",
          "username",
          "password",
          "email",
          "firstName",
          "timeZone",
          "notificationPreferences",
          "roles",
          "lead",
          "parent",
          "members",
          "token",
          "newPassword",
          "x");
  private static final List<String> PARAMETERS =
      List.of(
          "status",
          "assignee",
          "team",
          "category",
          "priority",
          "overdue",
          "deadlineBefore",
          "deadlineAfter",
          "createdBy",
          "q",
          "sort",
          "limit",
          "cursor");
  private static final List<String> VALUES =
      List.of(
          "null",
          "true",
          "0",
          "-1",
          "50",
          "1e9",
          "1.5",
          "99999999999999999999",
          "\"\"",
          "\"a\"",
          "\" \"",
          "\"\\u0000\"",
          "\"\\ud800\"",
          "\"APPROVE\"",
          "\"REJECT\"",
          "\"HIGH\"",
          "[]",
          "{}",
          "[[]]",
          "[\"P1D\"]",
          "[null]",
          "[\"P1D\",\"P1D\"]",
          "\"P1D\"",
          "{\"a\":{\"b\":[1]}}",
          "\"2099-01-01T00:00:00Z\"",
          "\"2099-13-01T00:00:00Z\"",
          "\"-createdAt\"",
          "\"deadline\"",
          "\"+999999999-12-31T23:59:59.999999999Z\"",
          "\"😀\"",
          "\"'; drop table task; --\"",
          "\"ä ö ü ß\"",
          "\"%s%n\"",
          "\"${1+1}\"",
          "\"#{1+1}\"",
          "\"../../etc/passwd\"",
          "\"me\"",
          "\"OPEN,DONE\"",
          "nonsense",
          "\"LWNyZWF0ZWRBdAo\"");

  private final RestCalls calls;
  private final Random random = new Random(1042);

  @Autowired
  RandomRequestTests(RestCalls calls) {
    this.calls = calls;
  }

  @Test
  void answersNonsenseWithoutFailing() {
    var admin = calls.asNew(Role.ADMIN);
    var task = calls.task(admin, Map.of()).id();
    for (var i = 0; i < REQUESTS; i++) {
      var method = one(METHODS);
      var path = path(task);
      var body = method.equals("GET") || method.equals("HEAD") ? "" : body();

      var answer = caller(admin).send(method, path, BodyPublishers.ofString(body));

      assertThat(answer.status())
          .as("%s %s %s: %s", method, path, body, answer.body())
          .isBetween(200, 499);
      if (answer.status() >= 400 && !method.equals("HEAD")) {
        assertThat(answer.header("Content-Type"))
            .as("%s %s %s: %s", method, path, body, answer)
            .isEqualTo("application/problem+json");
      }
    }
  }

  private RestCaller caller(RestCaller admin) {
    var caller = admin;
    if (random.nextInt(3) > 0) {
      caller =
          caller.ifMatch(one(List.of("*", "\"0\"", "\"1\"", "W/\"1\"", "x", ",", "\"", "*,*")));
    }
    if (random.nextInt(4) == 0) {
      caller = caller.with("Idempotency-Key", one(List.of("a", "b", UUID.randomUUID().toString())));
    }
    if (random.nextInt(10) == 0) {
      caller =
          caller.with(
              "Content-Type", one(List.of("text/plain", "application/json;charset=utf-16")));
    }
    if (random.nextInt(20) == 0) {
      caller = caller.with("Accept", one(List.of("text/html", "application/xml")));
    }
    return caller;
  }

  private String path(String task) {
    var path = one(PATHS);
    while (path.contains("{id}")) {
      var id =
          one(List.of(task, task, task, UUID.randomUUID().toString(), "1", "x", "%F0%9F%98%80"));
      path = path.replaceFirst("\\{id}", id);
    }
    if (random.nextInt(3) == 0) {
      path += "?" + one(PARAMETERS) + "=" + parameter() + "&" + one(PARAMETERS) + "=" + parameter();
    }
    return path;
  }

  private String parameter() {
    var value = one(VALUES).replace("\"", "").replace("\\u0000", "\0").replace("\\ud800", "");
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private String body() {
    var body = new StringBuilder("{");
    for (var fields = random.nextInt(5); fields >= 0; fields--) {
      body.append('"').append(one(FIELDS)).append("\":").append(one(VALUES)).append(',');
    }
    body.setCharAt(body.length() - 1, '}');
    if (random.nextInt(8) == 0) {
      body.deleteCharAt(random.nextInt(body.length()));
    }
    return body.toString();
  }

  private <T> T one(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
