package io.docket.web;

import static io.docket.RestCalls.atOnce;
import static org.assertj.core.api.Assertions.assertThat;

import io.docket.DocketTest;
import io.docket.RestAnswer;
import io.docket.RestCaller;
import io.docket.RestCalls;
import io.docket.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A POST that is repeated with its key is done once and answered the same. */
@DocketTest
class IdempotencyKeyTests {

  private static final Map<String, String> TASK = Map.of("title", "Create me once");

  private final RestCalls calls;
  private final TestClock clock;
  private RestCaller clerk;
  private RestCaller keyed;
  private String key;

  @Autowired
  IdempotencyKeyTests(RestCalls calls, TestClock clock) {
    this.calls = calls;
    this.clock = clock;
  }

  @BeforeEach
  void signIn() {
    clerk = calls.asNew();
    key = UUID.randomUUID().toString();
    keyed = clerk.with("Idempotency-Key", key);
  }

  @Test
  void createsOneTaskForTwentyRequestsAtOnce() {
    var answers = atOnce(20, number -> keyed.post("/tasks", TASK));

    assertThat(answers).extracting(RestAnswer::status).containsOnly(201);
    assertThat(answers).extracting(RestAnswer::body).containsOnly(answers.get(0).body());
    assertThat(answers).extracting(RestAnswer::etag).containsOnly(answers.get(0).etag());
    for (var header : List.of("Location", "Content-Type")) {
      assertThat(answers)
          .extracting(answer -> answer.header(header))
          .containsOnly(answers.get(0).header(header));
    }
    assertThat(tasks()).isEqualTo(1);
  }

  @Test
  void givesTheFirstAnswerAgainThoughTheTaskHasChanged() {
    var first = keyed.post("/tasks", TASK);
    clerk.ifMatch("*").put("/tasks/" + first.id(), Map.of("title", "Changed"));

    var second = keyed.post("/tasks", TASK);

    assertThat(second.body()).isEqualTo(first.body());
    assertThat(second.etag()).isEqualTo(first.etag());
  }

  @Test
  void refusesAKeyThatCameWithAnotherRequest() {
    var first = keyed.post("/tasks", TASK);

    var otherBody = keyed.post("/tasks", Map.of("title", "Another"));
    var otherPath = keyed.post("/tasks/" + first.id() + "/claim", TASK);

    for (var answer : List.of(otherBody, otherPath)) {
      assertThat(answer.status()).isEqualTo(422);
      assertThat(answer.problem()).isEqualTo("idempotency-key-reused");
    }
    assertThat(tasks()).isEqualTo(1);
  }

  @Test
  void keepsAKeyThatFailedForAnotherAttempt() {
    assertThat(keyed.post("/tasks", Map.of("title", "")).status()).isEqualTo(400);

    assertThat(keyed.post("/tasks", TASK).status()).isEqualTo(201);
  }

  @Test
  void tellsPeoplesKeysApart() {
    var mine = keyed.post("/tasks", TASK);

    var theirs = calls.asNew().with("Idempotency-Key", key).post("/tasks", TASK);

    assertThat(theirs.status()).isEqualTo(201);
    assertThat(theirs.id()).isNotEqualTo(mine.id());
  }

  @Test
  void forgetsAKeyAfterADay() {
    var first = keyed.post("/tasks", TASK);

    clock.advance(Duration.ofHours(25));
    var caller = calls.as(first.read("$.createdBy"));
    var second = caller.with("Idempotency-Key", key).post("/tasks", TASK);

    assertThat(second.status()).isEqualTo(201);
    assertThat(second.id()).isNotEqualTo(first.id());
  }

  @Test
  void doesAStepOnce() {
    var task = "/tasks/" + calls.task(clerk, Map.of()).id();

    var answers = atOnce(5, number -> keyed.post(task + "/comments", Map.of("text", "Said once")));

    assertThat(answers).extracting(RestAnswer::body).containsOnly(answers.get(0).body());
    assertThat(clerk.get(task + "/comments").<List<?>>read("$.items")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {" ", "with space"})
  void refusesAKeyOfStrangeCharacters(String strange) {
    var answer = clerk.with("Idempotency-Key", strange).post("/tasks", TASK);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.fields()).containsExactly("Idempotency-Key");
  }

  @Test
  void refusesAnEndlessKey() {
    assertThat(clerk.with("Idempotency-Key", "k".repeat(256)).post("/tasks", TASK).status())
        .isEqualTo(400);
  }

  private int tasks() {
    return clerk.get("/tasks").<List<?>>read("$.items").size();
  }
}
