package io.docket.users.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.docket.Browser;
import io.docket.DocketTest;
import io.docket.RestAnswer;
import io.docket.RestCalls;
import io.docket.TestPeople;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.crypto.password.PasswordEncoder;

/** A crowd signs in, and all that can be hashed at once is being hashed. */
@DocketTest
class PasswordsInTurnTests {

  private final PasswordEncoder encoder;
  private final HashingSettings settings;
  private final RestCalls calls;
  private final TestPeople people;
  private final int port;
  private final CountDownLatch end = new CountDownLatch(1);
  private final ExecutorService crowd = Executors.newCachedThreadPool();
  private String person = "";

  @Autowired
  PasswordsInTurnTests(
      PasswordEncoder encoder,
      HashingSettings settings,
      RestCalls calls,
      TestPeople people,
      @LocalServerPort int port) {
    this.encoder = encoder;
    this.settings = settings;
    this.calls = calls;
    this.people = people;
    this.port = port;
  }

  @BeforeEach
  void takeAllTurns() throws InterruptedException {
    person = people.person();
    var started = new CountDownLatch(settings.turns());
    for (var i = 0; i < settings.turns(); i++) {
      crowd.execute(() -> encoder.encode(new Endless(started, end)));
    }
    started.await();
  }

  @AfterEach
  void end() {
    end.countDown();
    crowd.shutdown();
  }

  @Test
  void asksProgramsToComeBackAndCountsNothingAgainstThem() {
    var answers = RestCalls.atOnce(6, i -> login(i == 0 ? "nobody-" + UUID.randomUUID() : person));

    assertThat(answers).extracting(RestAnswer::status).containsOnly(503);
    assertThat(answers).extracting(RestAnswer::problem).containsOnly("too-busy");
    assertThat(answers).extracting(answer -> answer.header("Retry-After")).containsOnly("5");
    assertThat(answers).extracting(RestAnswer::body).containsOnly(answers.get(0).body());
    end.countDown();
    assertThat(login(person).status()).isEqualTo(200);
  }

  @Test
  void asksPeopleToComeBack() {
    var answer = new Browser(port).signIn(person, TestPeople.PASSWORD);

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).contains("5");
    assertThat(answer.body()).contains("try again in some seconds", "Sign in");
  }

  @Test
  void letsThoseInWhoWaitForTheirTurn() {
    var waiting = CompletableFuture.supplyAsync(() -> login(person), crowd);

    end.countDown();

    assertThat(waiting.join().status()).isEqualTo(200);
  }

  private RestAnswer login(String username) {
    return calls
        .stranger()
        .post("/login", Map.of("username", username, "password", TestPeople.PASSWORD));
  }

  /** A password that is read only once the crowd is gone. */
  private record Endless(CountDownLatch started, CountDownLatch end) implements CharSequence {

    @Override
    public int length() {
      return toString().length();
    }

    @Override
    public char charAt(int index) {
      return toString().charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int finish) {
      return toString().subSequence(start, finish);
    }

    @Override
    public String toString() {
      started.countDown();
      try {
        end.await();
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
      }
      return "a password that is long enough";
    }
  }
}
