package io.docket.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.docket.Browser;
import io.docket.DocketTest;
import io.docket.TestPeople;
import io.docket.users.Accounts;
import io.docket.users.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Signing in with a browser. */
@DocketTest
class SessionTests {

  private static final String TASKLIST_SIGN_OUT = "/camunda/api/admin/auth/user/default/logout";
  private static final String TASKLIST = "/camunda/app/tasklist/default/";

  private final TestPeople people;
  private final Accounts accounts;
  private final JdbcClient jdbc;
  private final int port;
  private final Browser browser;

  @Autowired
  SessionTests(TestPeople people, Accounts accounts, JdbcClient jdbc, @LocalServerPort int port) {
    this.people = people;
    this.accounts = accounts;
    this.jdbc = jdbc;
    this.port = port;
    this.browser = new Browser(port);
  }

  @Test
  void showsTheSignInPageAndLeadsBackToTasklist() {
    var person = people.person();

    var stranger = browser.get(TASKLIST, "Accept", "text/html");
    var signedIn = browser.signIn(person, TestPeople.PASSWORD);

    assertThat(stranger.statusCode()).isEqualTo(302);
    assertThat(location(stranger)).endsWith("/login");
    assertThat(location(signedIn)).endsWith(TASKLIST);
    assertThat(browser.get(TASKLIST, "Accept", "text/html").statusCode()).isEqualTo(200);
    assertThat(location(browser.get("/"))).endsWith(TASKLIST);
  }

  @Test
  void tellsNobodyWhySigningInFailed() {
    var person = people.person();

    var wrong = browser.signIn(person, "wrong password");
    var stranger = browser.signIn("nobody-here", "wrong password");

    assertThat(location(wrong)).endsWith("/login?error");
    assertThat(location(stranger)).endsWith("/login?error");
    assertThat(browser.get("/users/me").statusCode()).isEqualTo(401);
  }

  @Test
  void changesTheSessionAtSignIn() {
    var person = people.person();
    browser.get("/login");
    var before = browser.cookie("JSESSIONID");

    browser.signIn(person, TestPeople.PASSWORD);

    assertThat(browser.cookie("JSESSIONID")).isNotEmpty().isNotEqualTo(before);
  }

  @Test
  void hidesTheCookieFromScriptsAndOtherSites() {
    var cookie = new Browser(port).get("/login").headers().firstValue("Set-Cookie").orElseThrow();

    assertThat(cookie).contains("HttpOnly").contains("SameSite=Lax");
  }

  @Test
  void refusesASignInWithoutCsrfToken() {
    var person = people.person();

    var answer =
        browser.send(
            "POST",
            "/login",
            "username=%s&password=%s".formatted(person, "correct+horse+battery"),
            "Content-Type",
            "application/x-www-form-urlencoded");

    assertThat(location(answer)).endsWith("/login?expired");
    assertThat(browser.get("/users/me").statusCode()).isEqualTo(401);
  }

  @Test
  void tellsScriptsWhoIsSignedInAndHowToWrite() {
    var person = people.person(Role.LEAD);
    browser.signIn(person, TestPeople.PASSWORD);

    var session = browser.get("/session").body();

    assertThat(JsonPath.<String>read(session, "$.username")).isEqualTo(person);
    assertThat(JsonPath.<Object>read(session, "$.roles").toString())
        .isEqualTo("[\"user\",\"lead\"]");
    assertThat(JsonPath.<String>read(session, "$.csrfHeader")).isEqualTo("X-CSRF-TOKEN");
  }

  @Test
  void refusesToWriteByAnotherSite() {
    browser.signIn(people.person(), TestPeople.PASSWORD);

    assertThat(browser.postJson("/tasks", "{}").statusCode()).isEqualTo(403);
    assertThat(browser.postJson("/engine-rest/task/count", "{}").statusCode()).isEqualTo(403);
    assertThat(browser.postJson("/camunda/api/engine/engine/default/task/count", "{}").statusCode())
        .isEqualTo(403);
  }

  @Test
  void writesWithTheCsrfTokenOfTheSession() {
    browser.signIn(people.person(), TestPeople.PASSWORD);
    var token = JsonPath.<String>read(browser.get("/session").body(), "$.csrfToken");

    var answer = browser.postJson("/engine-rest/task/count", "{}", "X-CSRF-TOKEN", token);

    assertThat(answer.statusCode()).isEqualTo(200);
  }

  @Test
  void endsTheSessionAtSignOut() {
    browser.signIn(people.person(), TestPeople.PASSWORD);
    var token = JsonPath.<String>read(browser.get("/session").body(), "$.csrfToken");

    var answer = browser.postJson("/logout", "", "X-CSRF-TOKEN", token);

    assertThat(answer.statusCode()).isEqualTo(204);
    assertThat(browser.get("/users/me").statusCode()).isEqualTo(401);
  }

  @Test
  void endsTheSessionAtTasklistsOwnSignOut() {
    browser.signIn(people.person(), TestPeople.PASSWORD);
    browser.get(TASKLIST);

    var answer = browser.postJson(TASKLIST_SIGN_OUT, "", "X-XSRF-TOKEN", "as its scripts send");

    assertThat(answer.statusCode()).isEqualTo(204);
    assertThat(browser.get("/users/me").statusCode()).isEqualTo(401);
    assertThat(browser.get("/camunda/api/engine/engine/default/task").statusCode()).isEqualTo(401);
  }

  @Test
  void letsNoOtherSiteSignAnybodyOut() {
    browser.signIn(people.person(), TestPeople.PASSWORD);
    browser.get(TASKLIST);

    var answer = browser.postJson(TASKLIST_SIGN_OUT, "");

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(browser.get("/users/me").statusCode()).isEqualTo(200);
  }

  @Test
  void endsTheSessionOfAClosedAccount() {
    var person = people.person();
    browser.signIn(person, TestPeople.PASSWORD);
    assertThat(browser.get("/camunda/api/engine/engine/default/task").statusCode()).isEqualTo(200);

    accounts.deactivate(person);

    assertThat(browser.get("/camunda/api/engine/engine/default/task").statusCode()).isEqualTo(401);
    assertThat(browser.get("/engine-rest/task").statusCode()).isEqualTo(401);
    assertThat(browser.get("/users/me").statusCode()).isEqualTo(401);
  }

  @Test
  void seesAWithdrawnRoleAtOnceInTheWebApplications() {
    var person = people.person(Role.OPERATOR);
    browser.signIn(person, TestPeople.PASSWORD);
    var definitions =
        "/camunda/api/engine/engine/default/authorization/check"
            + "?permissionName=ACCESS&resourceName=application&resourceType=0&resourceId=cockpit";
    assertThat(browser.get(definitions).body()).contains("\"authorized\":true");

    jdbc.sql("update app_user set roles = '{user}' where username = :username")
        .param("username", person)
        .update();

    assertThat(browser.get(definitions).body()).contains("\"authorized\":false");
  }

  @Test
  void knowsEachSessionByItsOwnPerson() {
    var one = people.person();
    var other = people.person();
    var otherBrowser = new Browser(port);
    browser.signIn(one, TestPeople.PASSWORD);
    otherBrowser.signIn(other, TestPeople.PASSWORD);

    var who = "/camunda/api/admin/auth/user/default";
    browser.get("/camunda/api/engine/engine/default/task");
    otherBrowser.get("/camunda/api/engine/engine/default/task");

    assertThat(JsonPath.<String>read(browser.get(who).body(), "$.userId")).isEqualTo(one);
    assertThat(JsonPath.<String>read(otherBrowser.get(who).body(), "$.userId")).isEqualTo(other);
  }

  @Test
  void sendsTheHeadersThatKeepPagesSafe() {
    var headers = browser.get("/login").headers();

    assertThat(headers.firstValue("Content-Security-Policy"))
        .get()
        .asString()
        .contains("default-src 'none'")
        .contains("frame-ancestors 'none'");
    assertThat(headers.firstValue("X-Frame-Options")).contains("DENY");
    assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(headers.firstValue("Cache-Control")).get().asString().contains("no-store");
  }

  @Test
  void leavesTheContentPolicyOfTasklistToTasklist() {
    browser.signIn(people.person(), TestPeople.PASSWORD);

    var headers = browser.get(TASKLIST).headers();

    assertThat(headers.allValues("Content-Security-Policy")).hasSize(1);
    assertThat(headers.firstValue("Content-Security-Policy"))
        .get()
        .asString()
        .contains("script-src");
  }

  private static String location(java.net.http.HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("none");
  }
}
