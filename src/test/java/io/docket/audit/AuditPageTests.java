package io.docket.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.docket.Browser;
import io.docket.DocketTest;
import io.docket.TestPeople;
import io.docket.users.Role;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The audit trail in a browser. */
@DocketTest
class AuditPageTests {

  private static final String PAGE = "/administration/audit";
  private static final Pattern ADDRESS_TWICE =
      Pattern.compile("(?s)<td>127\\.0\\.0\\.1</td>.*<td>127\\.0\\.0\\.1</td>");

  private final TestPeople people;
  private final AuditTrail trail;
  private final int port;

  @Autowired
  AuditPageTests(TestPeople people, AuditTrail trail, @LocalServerPort int port) {
    this.people = people;
    this.trail = trail;
    this.port = port;
  }

  @Test
  void showsEntriesWithoutScriptsOrStylesOfTheirOwn() {
    var actor = "actor-" + UUID.randomUUID();
    trail.record(
        new AuditEvent(AuditKind.ROLES_CHANGED, actor, "<script>x</script>", Map.of("given", "x")));

    var page = as(Role.ADMIN).get(PAGE + "?from=2020-01-01T00:00&actor=" + actor);

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("Roles changed", actor, "&lt;script&gt;", "Sign out", "given: x")
        .contains("/audit/export?actor=" + actor + "&amp;from=2020-01-01T00%3A00%3A00Z")
        .doesNotContain("<script", "<style", "style=", "th:");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'");
  }

  @Test
  void leadsOnToOlderEntries() {
    var actor = "actor-" + UUID.randomUUID();
    for (var i = 0; i < 51; i++) {
      trail.record(AuditEvent.of(AuditKind.TEAM_CHANGED, actor, "team-no-" + i + "."));
    }
    var browser = as(Role.ADMIN);

    var first = browser.get(PAGE + "?actor=" + actor).body();
    var next = first.replaceAll("(?s).*rel=\"next\" href=\"([^\"]*)\".*", "$1");
    var second = browser.get(next.replace("&amp;", "&")).body();

    assertThat(first).contains("team-no-50.").doesNotContain("team-no-0.");
    assertThat(second).contains("team-no-0.").doesNotContain("team-no-1.", "rel=\"next\"");
  }

  @Test
  void namesWhatIsWronglyFilledIn() {
    var page = as(Role.ADMIN).get(PAGE + "?from=yesterday");

    assertThat(page.statusCode()).isEqualTo(400);
    assertThat(page.body()).contains("role=\"alert\"", "href=\"#from\"", "must be a moment like");
  }

  @Test
  void showsFromWhereSomebodySignedInByTheForm() {
    var person = people.person();
    new Browser(port).signIn(person, "wrong");
    new Browser(port).signIn(person, TestPeople.PASSWORD);

    var page = as(Role.ADMIN).get(PAGE + "?subject=" + person).body();

    assertThat(page).contains("Signed in", "Sign in refused").containsPattern(ADDRESS_TWICE);
  }

  @Test
  void isClosedToOthers() {
    assertThat(as(Role.ANALYST).get(PAGE).statusCode()).isEqualTo(403);
    assertThat(new Browser(port).get(PAGE).statusCode()).isEqualTo(401);
  }

  private Browser as(Role role) {
    var browser = new Browser(port);
    browser.signIn(people.person(role), TestPeople.PASSWORD);
    return browser;
  }
}
