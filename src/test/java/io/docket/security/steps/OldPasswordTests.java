package io.docket.security.steps;

import static org.assertj.core.api.Assertions.assertThat;

import io.docket.AuditedEvents;
import io.docket.DocketTest;
import io.docket.RestAnswer;
import io.docket.RestCaller;
import io.docket.RestCalls;
import io.docket.TestClock;
import io.docket.TestPeople;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Guessing the old password with a session or token taken over. */
@DocketTest
class OldPasswordTests {

  private final RestCalls calls;
  private final TestPeople people;
  private final AuditedEvents audited;
  private final TestClock clock;

  private String person = "";
  private RestCaller caller;

  @Autowired
  OldPasswordTests(RestCalls calls, TestPeople people, AuditedEvents audited, TestClock clock) {
    this.calls = calls;
    this.people = people;
    this.audited = audited;
    this.clock = clock;
    this.caller = calls.stranger();
  }

  @BeforeEach
  void signIn() {
    person = people.person();
    caller = calls.as(person);
  }

  @Test
  void isRecordedAsARefusedSignIn() {
    assertThat(change("wrong").fields()).containsExactly("oldPassword");

    assertThat(audited.about(person)).contains("SIGN_IN_REFUSED by nobody");
  }

  @Test
  void waitsAfterFiveWrongOnesThoughTheSixthIsRight() {
    clock.advance(Duration.ZERO);
    for (var guess = 1; guess <= 5; guess++) {
      assertThat(change("guess " + guess).status()).isEqualTo(400);
    }

    var waiting = change(TestPeople.PASSWORD);

    assertThat(waiting.status()).isEqualTo(429);
    assertThat(waiting.problem()).isEqualTo("too-many-attempts");
    assertThat(waiting.header("Retry-After")).isEqualTo("60");
    clock.advance(Duration.ofMinutes(1));
    assertThat(change(TestPeople.PASSWORD).status()).isEqualTo(204);
  }

  @Test
  void doesNotCountRightOnes() {
    for (var attempt = 1; attempt <= 6; attempt++) {
      var tooShort = caller.put(path(), Map.of("oldPassword", TestPeople.PASSWORD));
      assertThat(tooShort.fields()).containsExactly("newPassword");
    }
  }

  private RestAnswer change(String oldPassword) {
    return caller.put(
        path(), Map.of("oldPassword", oldPassword, "newPassword", "another horse staple"));
  }

  private String path() {
    return "/users/" + person + "/password";
  }
}
