package io.docket.tasks.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.docket.DocketTest;
import io.docket.RestAnswer;
import io.docket.RestCaller;
import io.docket.RestCalls;
import io.docket.users.Role;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever cannot be understood is the caller's mistake, said in a problem detail. */
@DocketTest
class MalformedRequestTests {

  private static final int MEGABYTE = 1_048_576;
  private static final String NOWHERE = "/tasks/00000000-0000-0000-0000-000000000000";

  private final RestCalls calls;
  private RestCaller clerk;

  @Autowired
  MalformedRequestTests(RestCalls calls) {
    this.calls = calls;
  }

  @BeforeEach
  void signIn() {
    clerk = calls.asNew(Role.ADMIN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "null",
        "[]",
        "\"text\"",
        "42",
        "{\"title\":\"a\"",
        "{\"title\":\"a\"} {}",
        "{\"title\":\"a\"}x",
        "{\"title\":\"a\",}",
        "{'title':'a'}",
        "{title:\"a\"}",
        "{\"title\":\"a\nb\"}",
        "{\"title\":\"\\x\"}",
        "{\"title\":NaN}",
        "<task/>"
      })
  void refusesWhatIsNoTask(String body) {
    assertProblem(clerk.post("/tasks", body), 400);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"title\":1}|title",
        "{\"title\":true}|title",
        "{\"title\":[\"a\"]}|title",
        "{\"title\":{}}|title",
        "{\"title\":\"a\",\"reminders\":\"P1D\"}|reminders",
        "{\"title\":\"a\",\"reminders\":[1]}|reminders[0]",
        "{\"title\":\"a\",\"urgent\":true}|urgent",
        "{\"title\":\"a\",\"createdBy\":\"me\"}|createdBy",
      })
  void namesTheFieldOfTheWrongTypeAndTheUnknownField(String body, String field) {
    var answer = clerk.post("/tasks", body);

    assertProblem(answer, 400);
    assertThat(answer.fields()).containsExactly(field);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"50\"", "1.5", "true", "1e400", "99999999999999999999", "[]"})
  void wantsProgressAsAWholeNumber(String progress) {
    var task = calls.task(clerk, Map.of());

    var answer =
        clerk.ifMatch("*").put("/tasks/" + task.id(), "{\"progress\":%s}".formatted(progress));

    assertProblem(answer, 400);
    assertThat(answer.fields()).containsExactly("progress");
  }

  @Test
  void refusesAFieldGivenTwice() {
    assertProblem(clerk.post("/tasks", "{\"title\":\"a\",\"title\":\"b\"}"), 400);
  }

  @Test
  void refusesDeepNesting() {
    assertProblem(clerk.post("/tasks", "{\"title\":" + "[".repeat(5_000)), 400);
    assertProblem(clerk.post("/tasks", "[".repeat(100_000)), 400);
  }

  @Test
  void refusesInvalidUtf8() {
    var bytes = "{\"title\":\"Grüße\"}".getBytes(StandardCharsets.ISO_8859_1);

    assertProblem(clerk.send("POST", "/tasks", BodyPublishers.ofByteArray(bytes)), 400);
  }

  @Test
  void refusesABodyOverOneMegabyteEvenInChunks() {
    var tooLarge = "{\"title\":\"%s\"}".formatted("x".repeat(MEGABYTE));
    var bytes = tooLarge.getBytes(StandardCharsets.UTF_8);

    var inOnePiece = clerk.post("/tasks", tooLarge);
    var inChunks =
        clerk.send(
            "POST", "/tasks", BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes)));

    assertProblem(inOnePiece, 413);
    assertProblem(inChunks, 413);
    assertThat(inChunks.problem()).isEqualTo("body-too-large");
  }

  @Test
  void readsABodyOfOneMegabyte() {
    var spaces = " ".repeat(MEGABYTE - "{}".length());

    assertThat(clerk.post("/tasks", "{" + spaces + "}").fields()).containsExactly("title");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/plain",
        "application/xml",
        "application/x-www-form-urlencoded",
        "multipart/form-data",
        "application/json;charset=nonsense",
        "nonsense"
      })
  void takesNothingButJson(String type) {
    assertProblem(clerk.with("Content-Type", type).post("/tasks", "{\"title\":\"a\"}"), 415);
    assertProblem(clerk.with("Content-Type", type).ifMatch("*").put(NOWHERE, "title=a"), 415);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/tasks/1042", "/tasks/T-1042", "/tasks/null", "/tasks/x/history"})
  void refusesAPathThatHoldsNoId(String path) {
    var answer = clerk.get(path);

    assertProblem(answer, 400);
    assertThat(answer.fields()).containsExactly("id");
  }

  @ParameterizedTest
  @CsvSource({
    "status, OPEN%2CLATER",
    "priority, SOON",
    "overdue, perhaps",
    "deadlineBefore, tomorrow",
    "deadlineAfter, %2B999999999-12-31T00:00:00Z",
    "deadlineBefore, -999999999-12-31T00:00:00Z",
    "sort, title",
    "sort, --createdAt",
    "limit, 0",
    "limit, 101",
    "limit, many",
    "limit, 1e1",
    "limit, 99999999999",
    "cursor, nonsense",
    "q, a%00b",
    "team, a%00b",
    "assignee, a%00b"
  })
  void refusesQueryParametersThatSayNothing(String name, String value) {
    var answer = clerk.get("/tasks?%s=%s".formatted(name, value));

    assertProblem(answer, 400);
    assertThat(answer.fields()).containsExactly(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-createdAt\n+1000000-01-01T00:00:00Z\n%s",
        "-createdAt\n-1000000-01-01T00:00:00Z\n%s",
        "-createdAt\ninfinity\n%s",
        "-createdAt\n2026-01-01T00:00:00Z\nnobody",
        "-createdAt\n%s",
        "createdAt\n2026-01-01T00:00:00Z\n%s",
        "-createdAt\n2026-01-01T00:00:00Z\n%s\n1"
      })
  void refusesAForgedCursor(String cursor) {
    assertForged("/tasks", cursor);
  }

  @Test
  void refusesAForgedCursorInEveryList() {
    var task = "/tasks/" + calls.task(clerk, Map.of()).id();

    assertForged("/tasks?sort=priority", "priority\n70000\n%s");
    assertForged("/tasks?sort=priority", "priority\n4\n%s");
    assertForged("/tasks?sort=-priority", "-priority\n\0\n%s");
    assertForged("/tasks?sort=deadline", "deadline\n-infinity\n%s");
    assertForged(task + "/comments", "createdAt\n+1000000-01-01T00:00:00Z\n%s");
    assertForged(task + "/comments", "createdAt\n2026-01-01T00:00:00Z\n1");
    assertForged(task + "/history", "seq\n99999999999");
    assertForged("/notifications", "-createdAt\n+1000000-01-01T00:00:00Z\n%s");
    assertForged("/categories", "seq\n1");
  }

  @Test
  void answersUnknownPathsAndMethodsWithAProblem() {
    assertProblem(clerk.get("/tasks/" + "a/".repeat(20)), 404);
    assertProblem(clerk.delete("/tasks"), 405);
    assertProblem(clerk.send("PATCH", NOWHERE, BodyPublishers.ofString("{}")), 405);
    assertProblem(clerk.get(NOWHERE + "/claim"), 405);
  }

  private void assertForged(String list, String cursor) {
    var text = cursor.formatted("00000000-0000-0000-0000-000000000000");
    var encoded =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(text.getBytes(StandardCharsets.UTF_8));
    var answer = clerk.get(list + (list.contains("?") ? "&" : "?") + "cursor=" + encoded);
    assertProblem(answer, 400);
    assertThat(answer.fields()).containsExactly("cursor");
  }

  private static void assertProblem(RestAnswer answer, int status) {
    assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
    assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(answer.<Integer>read("$.status")).isEqualTo(status);
    assertThat(answer.problem()).doesNotContain("about:blank");
    assertThat(answer.<String>read("$.title")).isNotBlank();
    assertThat(answer.<String>read("$.detail")).doesNotContain("Exception", "io.docket", "java");
  }
}
