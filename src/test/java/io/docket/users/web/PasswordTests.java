package io.docket.users.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.docket.AuditedEvents;
import io.docket.DocketTest;
import io.docket.RestAnswer;
import io.docket.RestCalls;
import io.docket.SentMails;
import io.docket.TestClock;
import io.docket.TestPeople;
import io.docket.users.Role;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Changing a password, and setting a new one by a link. */
@DocketTest
class PasswordTests {

  private static final String NEW = "an entirely new sentence";
  private static final Pattern TOKEN = Pattern.compile("/new-password\\?token=([\\w-]{43})\\s");

  private final RestCalls calls;
  private final TestPeople people;
  private final SentMails mails;
  private final AuditedEvents audited;
  private final TestClock clock;
  private final JdbcClient jdbc;

  @Autowired
  PasswordTests(
      RestCalls calls,
      TestPeople people,
      SentMails mails,
      AuditedEvents audited,
      TestClock clock,
      JdbcClient jdbc) {
    this.calls = calls;
    this.people = people;
    this.mails = mails;
    this.audited = audited;
    this.clock = clock;
    this.jdbc = jdbc;
  }

  @Test
  void changesOnesOwnAndEndsWhatIsSignedIn() {
    var person = people.person();
    var caller = calls.as(person);

    var answer = change(person, person, TestPeople.PASSWORD, NEW);

    assertThat(answer.status()).as(answer.toString()).isEqualTo(204);
    assertThat(caller.get("/users/me").status()).isEqualTo(401);
    assertThat(signIn(person, TestPeople.PASSWORD).status()).isEqualTo(401);
    assertThat(signIn(person, NEW).status()).isEqualTo(200);
    assertThat(mails.next(email(person)).subject()).contains("changed");
    assertThat(audited.about(person)).contains("PASSWORD_CHANGED by " + person);
  }

  @Test
  void wantsTheOldOneAndAGoodNewOne() {
    var person = people.person();

    assertThat(change(person, person, "not the old one", NEW).fields())
        .containsExactly("oldPassword");
    assertThat(change(person, person, TestPeople.PASSWORD, "too short").fields())
        .containsExactly("newPassword");
    assertThat(change(person, person, TestPeople.PASSWORD, "this is " + person).fields())
        .containsExactly("newPassword");
    assertThat(signIn(person, TestPeople.PASSWORD).status()).isEqualTo(200);
  }

  @Test
  void letsNobodyChangeThatOfSomebodyElse() {
    var person = people.person();

    assertThat(change(people.person(), person, TestPeople.PASSWORD, NEW).status()).isEqualTo(404);
    assertThat(change(people.person(Role.ADMIN), person, TestPeople.PASSWORD, NEW).status())
        .isEqualTo(403);
  }

  @Test
  void setsANewOneByALinkThatWorksOnce() {
    var person = people.person();
    var signedIn = calls.as(person);
    forgot(person.toUpperCase());
    var token = tokenSentTo(person);

    assertThat(confirm(token, "too short").fields()).containsExactly("newPassword");
    assertThat(confirm(token, NEW).status()).isEqualTo(204);

    assertThat(signedIn.get("/users/me").status()).isEqualTo(401);
    assertThat(signIn(person, NEW).status()).isEqualTo(200);
    assertThat(confirm(token, NEW + "!").status()).isEqualTo(410);
    assertThat(confirm(token, NEW + "!").problem()).isEqualTo("reset-link-unusable");
    assertThat(audited.about(person))
        .contains("PASSWORD_RESET_REQUESTED by nobody", "PASSWORD_RESET by nobody");
  }

  @Test
  void letsALinkWorkOnceHoweverManyUseItAtOnce() {
    var person = people.person();
    forgot(person);
    var token = tokenSentTo(person);

    var answers = RestCalls.atOnce(5, number -> confirm(token, NEW + number));

    assertThat(answers).extracting(RestAnswer::status).containsOnlyOnce(204);
    assertThat(answers).extracting(RestAnswer::status).containsOnly(204, 410);
  }

  @Test
  void forgetsALinkAfterHalfAnHour() {
    var person = people.person();
    clock.advance(Duration.ZERO);
    forgot(person);
    var token = tokenSentTo(person);

    clock.advance(Duration.ofMinutes(30));

    assertThat(confirm(token, NEW).status()).isEqualTo(410);
  }

  @Test
  void takesALinkBackWhenANewOneComesOrTheAccountIsClosed() {
    var person = people.person();
    forgot(person);
    var first = tokenSentTo(person);
    forgot(person);
    var second = tokenSentTo(person);

    assertThat(confirm(first, NEW).status()).isEqualTo(410);
    calls.asNew(Role.ADMIN).post("/users/" + person + "/deactivate");
    assertThat(confirm(second, NEW).status()).isEqualTo(410);
  }

  @Test
  void answersTheSameWhetherThereIsSuchAnAccountOrNot() {
    var known = forgot(people.person());

    for (var unknown : List.of("nobody-" + UUID.randomUUID(), "", "No such name!", "x\u0000y")) {
      var answer = forgot(unknown);
      assertThat(answer.status()).isEqualTo(202);
      assertThat(answer.body()).isEqualTo(known.body());
    }
  }

  @Test
  void sendsOnlySoManyLinksInAnHour() {
    var person = people.person();
    clock.advance(Duration.ZERO);
    for (var i = 0; i < 3; i++) {
      forgot(person);
      tokenSentTo(person);
    }

    assertThat(forgot(person).status()).isEqualTo(202);
    clock.advance(Duration.ofHours(1));
    forgot(person);

    tokenSentTo(person);
    assertThat(mails.unread(email(person))).isEmpty();
  }

  @Test
  void keepsNoLinkThatCouldBeUsed() {
    var person = people.person();
    forgot(person);
    var token = tokenSentTo(person);

    var rows =
        jdbc.sql("select cast(r as text) from password_reset r where username = :username")
            .param("username", person)
            .query(String.class)
            .list();

    assertThat(rows).hasSize(1).noneMatch(row -> row.contains(token));
  }

  private RestAnswer change(String caller, String person, String old, String renewed) {
    return calls
        .as(caller)
        .put("/users/" + person + "/password", Map.of("oldPassword", old, "newPassword", renewed));
  }

  private RestAnswer forgot(String username) {
    return calls.stranger().post("/password-resets", Map.of("username", username));
  }

  private RestAnswer confirm(String token, String password) {
    return calls
        .stranger()
        .post("/password-resets/confirm", Map.of("token", token, "newPassword", password));
  }

  private String tokenSentTo(String person) {
    var text = mails.next(email(person)).text();
    var token = TOKEN.matcher(text);
    assertThat(token.find()).as(text).isTrue();
    return token.group(1);
  }

  private RestAnswer signIn(String username, String password) {
    return calls.stranger().post("/login", Map.of("username", username, "password", password));
  }

  private static String email(String person) {
    return person + "@docket.example";
  }
}
