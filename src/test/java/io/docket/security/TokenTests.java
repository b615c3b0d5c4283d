package io.docket.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.docket.Browser;
import io.docket.DocketTest;
import io.docket.TestClock;
import io.docket.TestPeople;
import io.docket.users.Accounts;
import io.docket.users.Role;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Signing in over REST. */
@DocketTest
class TokenTests {

  private final TestPeople people;
  private final Accounts accounts;
  private final JdbcClient jdbc;
  private final TestClock clock;
  private final Browser client;

  @Autowired
  TokenTests(
      TestPeople people,
      Accounts accounts,
      JdbcClient jdbc,
      TestClock clock,
      @LocalServerPort int port) {
    this.people = people;
    this.accounts = accounts;
    this.jdbc = jdbc;
    this.clock = clock;
    this.client = new Browser(port);
  }

  @Test
  void givesATokenForTheRestApi() {
    var person = people.person();

    var answer = login(person, TestPeople.PASSWORD);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(JsonPath.<String>read(answer.body(), "$.tokenType")).isEqualTo("Bearer");
    assertThat(JsonPath.<Integer>read(answer.body(), "$.expiresIn")).isEqualTo(3600);
    assertThat(answer.headers().firstValue("Cache-Control")).get().asString().contains("no-store");
    assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    assertThat(JsonPath.<String>read(whoAmI(token(answer)).body(), "$.username")).isEqualTo(person);
  }

  @Test
  void answersTheSameToAWrongPasswordAStrangerAndAClosedAccount() {
    var person = people.person();
    var closed = people.person();
    accounts.deactivate(closed);

    var wrong = login(person, "wrong password");

    assertThat(wrong.statusCode()).isEqualTo(401);
    assertThat(wrong.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(wrong.headers().firstValue("WWW-Authenticate")).contains("Bearer realm=\"Docket\"");
    assertThat(login("nobody-here", TestPeople.PASSWORD).body()).isEqualTo(wrong.body());
    assertThat(login(closed, TestPeople.PASSWORD).body()).isEqualTo(wrong.body());
    assertThat(login("no\\u0000body", TestPeople.PASSWORD).body()).isEqualTo(wrong.body());
  }

  @Test
  void takesAboutAsLongForAStrangerAsForAWrongPassword() {
    var wrong = Duration.ofMinutes(1);
    var stranger = wrong;
    for (var i = 0; i < 10; i++) {
      wrong = faster(wrong, people.person());
      stranger = faster(stranger, "nobody-number-" + i);
    }

    assertThat(stranger).isBetween(wrong.dividedBy(2), wrong.multipliedBy(2));
  }

  @Test
  void refusesACredentialThatIsMissing() {
    assertThat(client.postJson("/login", "{\"username\":\"clerk\"}").statusCode()).isEqualTo(400);
    assertThat(client.postJson("/login", "{").statusCode()).isEqualTo(400);
  }

  @Test
  void signsTheTokenForTheRestApiAndKeepsARowOfIt() {
    var person = people.person();

    var claims = claims(token(login(person, TestPeople.PASSWORD)));

    assertThat(JsonPath.<String>read(claims, "$.iss")).isEqualTo("docket");
    assertThat(JsonPath.<Object>read(claims, "$.aud").toString()).contains("docket-rest");
    assertThat(JsonPath.<String>read(claims, "$.sub")).isEqualTo(person);
    assertThat(
            jdbc.sql("select username from access_token where id = cast(:id as uuid)")
                .param("id", JsonPath.<String>read(claims, "$.jti"))
                .query(String.class)
                .single())
        .isEqualTo(person);
  }

  @Test
  void forgetsATokenAfterSigningOut() {
    var token = token(login(people.person(), TestPeople.PASSWORD));

    var answer = client.send("POST", "/logout", "", "Authorization", "Bearer " + token);

    assertThat(answer.statusCode()).isEqualTo(204);
    assertThat(whoAmI(token).statusCode()).isEqualTo(401);
    assertThat(whoAmI(token).headers().firstValue("WWW-Authenticate"))
        .contains("Bearer realm=\"Docket\", error=\"invalid_token\"");
  }

  @Test
  void forgetsATokenAfterAnHourAndClearsItAway() {
    var person = people.person();
    var token = token(login(person, TestPeople.PASSWORD));

    clock.advance(Duration.ofHours(1));

    assertThat(whoAmI(token).statusCode()).isEqualTo(401);
    login(person, TestPeople.PASSWORD);
    assertThat(
            jdbc.sql("select count(*) from access_token where username = :username")
                .param("username", person)
                .query(Integer.class)
                .single())
        .isOne();
  }

  @Test
  void stopsATokenWhenTheAccountIsClosed() {
    var person = people.person();
    var token = token(login(person, TestPeople.PASSWORD));

    accounts.deactivate(person);

    assertThat(whoAmI(token).statusCode()).isEqualTo(401);
  }

  @Test
  void seesAWithdrawnRoleAtOnce() {
    var person = people.person(Role.LEAD);
    var token = token(login(person, TestPeople.PASSWORD));
    assertThat(client.get("/users", "Authorization", "Bearer " + token).statusCode())
        .isEqualTo(200);

    jdbc.sql("update app_user set roles = '{user}' where username = :username")
        .param("username", person)
        .update();

    assertThat(JsonPath.<Object>read(whoAmI(token).body(), "$.roles").toString())
        .isEqualTo("[\"user\"]");
  }

  @Test
  void refusesAnInventedToken() {
    assertThat(whoAmI("A".repeat(43)).statusCode()).isEqualTo(401);
    assertThat(whoAmI("").statusCode()).isEqualTo(401);
  }

  @Test
  void keepsTokensOutOfTheWebApplications() {
    var token = token(login(people.person(Role.ADMIN), TestPeople.PASSWORD));

    var answer = client.get("/camunda/app/tasklist/default/", "Authorization", "Bearer " + token);

    assertThat(answer.statusCode()).isEqualTo(403);
  }

  private HttpResponse<String> login(String username, String password) {
    return client.postJson(
        "/login", "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(username, password));
  }

  /** What disturbs a measurement makes it longer. */
  private Duration faster(Duration fastest, String username) {
    var taken = timed(username);
    return taken.compareTo(fastest) < 0 ? taken : fastest;
  }

  private Duration timed(String username) {
    var start = System.nanoTime();
    login(username, "wrong password");
    return Duration.ofNanos(System.nanoTime() - start);
  }

  private HttpResponse<String> whoAmI(String token) {
    return client.get("/users/me", "Authorization", "Bearer " + token);
  }

  private static String claims(String token) {
    return new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), UTF_8);
  }

  private static String token(HttpResponse<String> answer) {
    return JsonPath.read(answer.body(), "$.accessToken");
  }
}
