package io.docket.security.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.jayway.jsonpath.JsonPath;
import io.docket.Browser;
import io.docket.DocketTest;
import io.docket.RestCalls;
import io.docket.TestClock;
import io.docket.TestPeople;
import io.docket.users.Accounts;
import io.docket.users.PasswordReplaced;
import io.docket.users.Role;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.convert.ConversionService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.CookieSerializer.CookieValue;

/** Sessions lie in the database, so that every node sees what becomes of them. */
@DocketTest
class BrowserSessionTests {

  private static final String POLLED = "/camunda/api/engine/engine/default/task";

  private final TestPeople people;
  private final RestCalls calls;
  private final ApplicationEventPublisher events;
  private final Accounts accounts;
  private final CookieSerializer cookies;
  private final JdbcClient jdbc;
  private final TestClock clock;
  private final int port;
  private final Browser browser;

  private String person = "";

  @Autowired
  BrowserSessionTests(
      TestPeople people,
      RestCalls calls,
      ApplicationEventPublisher events,
      Accounts accounts,
      CookieSerializer cookies,
      JdbcClient jdbc,
      TestClock clock,
      @LocalServerPort int port) {
    this.people = people;
    this.calls = calls;
    this.events = events;
    this.accounts = accounts;
    this.cookies = cookies;
    this.jdbc = jdbc;
    this.clock = clock;
    this.port = port;
    this.browser = new Browser(port);
  }

  @BeforeEach
  void signIn() {
    person = people.person();
    browser.signIn(person, TestPeople.PASSWORD);
  }

  @Test
  void areListedWithTheBrowsersWords() {
    var answer = browser.get("/users/me/sessions", "User-Agent", "x").body();

    assertThat(JsonPath.<List<Boolean>>read(answer, "$.items[*].current")).containsExactly(true);
    assertThat(JsonPath.<String>read(answer, "$.items[0].browser"))
        .isEqualTo("Unknown browser on unknown system");
    assertThat(
            BrowserName.of(
                "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0"))
        .isEqualTo("Firefox on Linux");
  }

  @Test
  void endEverywhereAtOnce() {
    var other = new Browser(port);
    other.signIn(person, TestPeople.PASSWORD);
    var caller = calls.as(person);

    assertThat(caller.delete("/users/me/sessions").status()).isEqualTo(204);

    assertThat(browser.get("/users/me").statusCode()).isEqualTo(401);
    assertThat(other.get(POLLED).statusCode()).isEqualTo(401);
    assertThat(caller.get("/users/me").status()).isEqualTo(401);
  }

  @Test
  void belongToTheirPersonAndAdministratorsAlone() {
    var path = "/users/" + person + "/sessions";

    assertThat(calls.asNew().get(path).status()).isEqualTo(404);
    assertThat(calls.asNew().delete(path).status()).isEqualTo(404);
    assertThat(calls.asNew(Role.ADMIN).get(path).<List<Object>>read("$.items")).hasSize(1);
    assertThat(calls.asNew(Role.ADMIN).delete(path).status()).isEqualTo(204);
    assertThat(browser.get("/users/me").statusCode()).isEqualTo(401);
  }

  @Test
  void endWhenThePasswordIsReplaced() {
    events.publishEvent(new PasswordReplaced(person));

    assertThat(browser.get("/users/me").statusCode()).isEqualTo(401);
    assertThat(sessions()).isZero();
  }

  @Test
  void endWhenTheAccountIsDeactivated() {
    accounts.deactivate(person);

    assertThat(browser.get(POLLED).statusCode()).isEqualTo(401);
    assertThat(sessions()).isZero();
  }

  @Test
  void endTwelveHoursAfterSigningInThoughTheyAreInUse() {
    clock.advance(Duration.ofHours(11));
    assertThat(browser.get("/users/me").statusCode()).isEqualTo(200);

    clock.advance(Duration.ofHours(1));

    assertThat(browser.get("/users/me").statusCode()).isEqualTo(401);
  }

  @Test
  void endHalfAnHourAfterTheirLastUse() {
    lastUsed(Duration.ofMinutes(29));
    assertThat(browser.get("/users/me").statusCode()).isEqualTo(200);
    lastUsed(Duration.ofMinutes(31));

    assertThat(browser.get("/users/me").statusCode()).isEqualTo(401);
  }

  @Test
  void noteTheirLastUseOnceAMinute() {
    lastUsed(Duration.ofSeconds(50));
    var before = lastUse();
    browser.get(POLLED);
    assertThat(lastUse()).isEqualTo(before);
    lastUsed(Duration.ofSeconds(70));

    browser.get(POLLED);

    assertThat(lastUse()).isGreaterThan(before);
  }

  @Test
  void areNotWrittenByTasklistsPolling() {
    browser.get(POLLED);
    var before = version();

    browser.get(POLLED);
    browser.get(POLLED);

    assertThat(version()).isEqualTo(before);
  }

  @Test
  void holdNothingPersonalAndNoClasses() {
    browser.get(POLLED);

    var stored =
        jdbc.sql(
                """
                select convert_from(a.attribute_bytes, 'UTF8')
                from spring_session_attributes a
                join spring_session s on s.primary_id = a.session_primary_id
                where s.principal_name = :username""")
            .param("username", person)
            .query(String.class)
            .list();

    assertThat(stored)
        .hasSizeGreaterThan(4)
        .allSatisfy(
            value -> assertThat(value).startsWith("{").doesNotContain("Test", "@", "java", "org."));
  }

  @Test
  void refuseToHoldAnythingElse() {
    ConversionService values = SessionValues.conversions();

    assertThatThrownBy(() -> values.convert(new ArrayList<>(List.of("x")), byte[].class))
        .rootCause()
        .hasMessage("A session holds no java.util.ArrayList");
    assertThat(values.convert("{\"@class\":\"java.io.File\"}".getBytes(), Object.class)).isNull();
  }

  @Test
  void hideTheirCookieWhereThereIsTls() {
    var request = new MockHttpServletRequest();
    request.setSecure(true);
    var response = new MockHttpServletResponse();

    cookies.writeCookieValue(new CookieValue(request, response, "x"));

    Cookie cookie = java.util.Objects.requireNonNull(response.getCookie("JSESSIONID"));
    assertThat(cookie.getSecure()).isTrue();
    assertThat(cookie.isHttpOnly()).isTrue();
    assertThat(cookie.getAttribute("SameSite")).isEqualToIgnoringCase("lax");
  }

  private void lastUsed(Duration ago) {
    jdbc.sql(
            """
            update spring_session set last_access_time = :at, expiry_time = :at + 1800000
            where principal_name = :username""")
        .param("at", java.time.Instant.now().minus(ago).toEpochMilli())
        .param("username", person)
        .update();
  }

  private long lastUse() {
    return ofSession("last_access_time");
  }

  private int sessions() {
    return jdbc.sql("select count(*) from spring_session where principal_name = :username")
        .param("username", person)
        .query(Integer.class)
        .single();
  }

  /** The transactions that last wrote the session and what it holds. */
  private String version() {
    return jdbc.sql(
            """
            select s.xmin || ':' || string_agg(cast(a.xmin as text), ',' order by a.attribute_name)
            from spring_session s
            join spring_session_attributes a on s.primary_id = a.session_primary_id
            where s.principal_name = :username group by s.primary_id, s.xmin""")
        .param("username", person)
        .query(String.class)
        .single();
  }

  private long ofSession(String column) {
    return jdbc.sql("select " + column + " from spring_session where principal_name = :username")
        .param("username", person)
        .query(Long.class)
        .single();
  }
}
