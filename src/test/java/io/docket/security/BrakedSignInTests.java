package io.docket.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.docket.Browser;
import io.docket.DocketTest;
import io.docket.RestAnswer;
import io.docket.RestCalls;
import io.docket.TestClock;
import io.docket.TestPeople;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** After five wrong passwords an account waits, whether or not it exists. */
@DocketTest
class BrakedSignInTests {

  private final RestCalls calls;
  private final TestPeople people;
  private final TestClock clock;
  private final int port;

  private String person = "";

  @Autowired
  BrakedSignInTests(
      RestCalls calls, TestPeople people, TestClock clock, @LocalServerPort int port) {
    this.calls = calls;
    this.people = people;
    this.clock = clock;
    this.port = port;
  }

  @BeforeEach
  void stopTheTime() {
    person = people.person();
    clock.advance(Duration.ZERO);
  }

  @Test
  void answersTheSameForAnAccountAndForNone() {
    var nobody = "nobody-" + UUID.randomUUID();

    for (var i = 0; i < 5; i++) {
      assertThat(login(person, "wrong").body()).isEqualTo(login(nobody, "wrong").body());
    }
    var waiting = login(person, "wrong");
    var waitingNobody = login(nobody, "wrong");

    assertThat(waiting.status()).isEqualTo(429);
    assertThat(waiting.header("Retry-After")).isEqualTo("60");
    assertThat(waitingNobody.status()).isEqualTo(429);
    assertThat(waitingNobody.header("Retry-After")).isEqualTo("60");
    assertThat(waitingNobody.body()).isEqualTo(waiting.body());
  }

  /** Taken in turns, so that whatever else slows the machine down slows both. */
  @Test
  void takesAsLongForAnAccountAsForNoneWhileWaiting() {
    var nobody = "nobody-" + UUID.randomUUID();
    fiveTimes(i -> login(person, "wrong"));
    fiveTimes(i -> login(nobody, "wrong"));

    var times = new ArrayList<Long>();
    var timesOfNobody = new ArrayList<Long>();
    for (var i = 0; i < 101; i++) {
      times.add(nanosToWait(person));
      timesOfNobody.add(nanosToWait(nobody));
    }

    assertThat((double) median(times) / median(timesOfNobody)).isBetween(0.5, 2.0);
  }

  @Test
  void doesNotEvaluateEvenTheRightPasswordWhileWaiting() {
    fiveTimes(i -> login(person, "wrong"));

    assertThat(login(person, TestPeople.PASSWORD).status()).isEqualTo(429);
    assertThat(login(person.toUpperCase(java.util.Locale.ROOT) + " ", "wrong").status())
        .isEqualTo(429);
    clock.advance(Duration.ofSeconds(60));

    assertThat(login(person, TestPeople.PASSWORD).status()).isEqualTo(200);
  }

  @Test
  void countsTheSignInPageAndTheRestApiTogether() {
    var browser = new Browser(port);
    fiveTimes(i -> login(person, "wrong"));

    var answer = browser.signIn(person, TestPeople.PASSWORD);

    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(answer.headers().firstValue("Retry-After")).contains("60");
    assertThat(answer.body()).contains("Too many attempts", "60");
    assertThat(browser.get("/users/me").statusCode()).isEqualTo(401);
  }

  @Test
  void leavesWhoeverIsSignedInAlready() {
    var caller = calls.as(person);

    fiveTimes(i -> login(person, "wrong"));

    assertThat(caller.get("/users/me").status()).isEqualTo(200);
  }

  @Test
  void evaluatesSixOfAHundredGuessesAtTheSameMomentAtMost() {
    var evaluated =
        RestCalls.atOnce(100, i -> login(person, "wrong " + i)).stream()
            .filter(answer -> answer.status() == 401)
            .count();

    assertThat(evaluated).isBetween(1L, 6L);
  }

  private long nanosToWait(String username) {
    var begun = System.nanoTime();
    assertThat(login(username, TestPeople.PASSWORD).status()).isEqualTo(429);
    return System.nanoTime() - begun;
  }

  private static long median(List<Long> times) {
    return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
  }

  private RestAnswer login(String username, String password) {
    return calls.stranger().post("/login", Map.of("username", username, "password", password));
  }

  private static void fiveTimes(IntFunction<RestAnswer> attempt) {
    for (var i = 0; i < 5; i++) {
      assertThat(attempt.apply(i).status()).isEqualTo(401);
    }
  }
}
