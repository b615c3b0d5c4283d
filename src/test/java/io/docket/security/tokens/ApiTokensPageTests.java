package io.docket.security.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import io.docket.DocketTest;
import io.docket.PageVisits;
import io.docket.PageVisits.Visit;
import io.docket.TestPeople;
import io.docket.WebPage;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Looking after one's API tokens in a browser. */
@DocketTest
class ApiTokensPageTests {

  private static final String PAGE = "/profile/tokens";

  private final PageVisits visits;
  private final TestPeople people;

  private Visit visit;

  @Autowired
  ApiTokensPageTests(PageVisits visits, TestPeople people) {
    this.visits = visits;
    this.people = people;
    this.visit = visits.stranger();
  }

  @BeforeEach
  void comeIn() {
    visit = visits.as(people.person());
  }

  @Test
  void showsTheValueOfANewOneOnce() {
    var made = submit("name", "Import", "scopes", "tasks:read", "expiresAt", "");
    var value = made.html().select("#value").text();

    assertThat(value).startsWith("docket_");
    assertThat(made.text()).contains("never");
    assertThat(made.shortcomings()).isEmpty();
    assertThat(reads(value)).isEqualTo(200);
    var later = visit.open(PAGE);
    assertThat(later.text()).contains("Import", "tasks:read").doesNotContain(value);
  }

  @Test
  void makesOneOnlyThoughTheButtonIsPressedTwice() {
    submit("name", "Import", "scopes", "tasks:read");

    var twice = submit("name", "Import", "scopes", "tasks:read");

    assertThat(twice.status()).isEqualTo(409);
    assertThat(twice.text()).contains("There is an API token of that name already");
    assertThat(twice.html().select("tbody tr")).hasSize(1);
    assertThat(twice.shortcomings()).isEmpty();
  }

  @Test
  void namesAllMistakesAndKeepsWhatWasTyped() {
    var nothing = submit("name", "", "expiresAt", "");
    var badDay = submit("name", "Mine", "scopes", "tasks:read", "expiresAt", "soon");
    var tooLate = submit("name", "Mine", "scopes", "tasks:read", "expiresAt", "2999-12-31");

    assertThat(nothing.faults()).containsExactlyInAnyOrder("name", "scopes");
    assertThat(nothing.shortcomings()).isEmpty();
    assertThat(badDay.faults()).containsExactly("expiresAt");
    assertThat(badDay.value("name")).isEqualTo("Mine");
    assertThat(badDay.html().select("#scopes-tasks\\:read").hasAttr("checked")).isTrue();
    assertThat(tooLate.faults()).containsExactly("expiresAt");
    assertThat(visit.open(PAGE).text()).contains("You have none");
  }

  @Test
  void takesOneBackOnceAsked() {
    var made = submit("name", "Import", "scopes", "tasks:read");
    var value = made.html().select("#value").text();
    var revocation = revocation(made);

    assertThat(visit.open(revocation).text()).contains("Take back “Import”?");
    assertThat(reads(value)).isEqualTo(200);
    var done = visit.submit(revocation);
    var again = visit.submitFrom(PAGE, revocation);

    assertThat(done.location()).isEqualTo(PAGE + "?revoked");
    assertThat(again.location()).isEqualTo(PAGE);
    assertThat(reads(value)).isEqualTo(401);
  }

  @Test
  void hidesThoseOfSomebodyElse() {
    var made = submit("name", "Import", "scopes", "tasks:read");
    var value = made.html().select("#value").text();
    var colleague = visits.as(people.person());

    assertThat(colleague.open(revocation(made)).status()).isEqualTo(404);
    colleague.submitFrom(PAGE, revocation(made));

    assertThat(reads(value)).isEqualTo(200);
    assertThat(visit.open(PAGE + "/no-token/revocation").status()).isEqualTo(400);
  }

  @Test
  void wantsThePasswordOnceMore() {
    var wrong = visit.submit(PAGE, "name", "Mine", "scopes", "tasks:read", "password", "wrong");
    var missing = visit.submit(PAGE, "name", "Mine", "scopes", "tasks:read");

    assertThat(wrong.faults()).containsExactly("password");
    assertThat(wrong.value("password")).isEmpty();
    assertThat(wrong.shortcomings()).isEmpty();
    assertThat(missing.faults()).containsExactly("password");
    assertThat(visit.open(PAGE).text()).contains("You have none");
  }

  private WebPage submit(String... fields) {
    var all = new ArrayList<>(List.of(fields));
    all.addAll(List.of("password", TestPeople.PASSWORD));
    return visit.submit(PAGE, all.toArray(String[]::new));
  }

  private int reads(String token) {
    return visits
        .stranger()
        .browser()
        .get("/tasks", "Authorization", "Bearer " + token)
        .statusCode();
  }

  private static String revocation(WebPage page) {
    return page.html().select("a[href$=/revocation]").attr("href");
  }
}
