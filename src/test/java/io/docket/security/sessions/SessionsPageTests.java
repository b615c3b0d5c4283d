package io.docket.security.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import io.docket.DocketTest;
import io.docket.PageVisits;
import io.docket.TestPeople;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Where one is signed in, as a page. */
@DocketTest
class SessionsPageTests {

  private static final String PAGE = "/profile/sessions";

  private final PageVisits visits;
  private final TestPeople people;

  @Autowired
  SessionsPageTests(PageVisits visits, TestPeople people) {
    this.visits = visits;
    this.people = people;
  }

  @Test
  void listsTheBrowsersOfWhoeverLooksAndMarksThisOne() {
    var person = people.person();
    var here = visits.as(person);
    visits.as(person);
    visits.as(people.person());

    var page = here.open(PAGE);

    assertThat(page.html().select("tbody tr")).hasSize(2);
    assertThat(page.html().select(".mark").eachText()).containsExactly("this one");
  }

  @Test
  void signsOutEverywhereOnceAsked() {
    var person = people.person();
    var here = visits.as(person);
    var elsewhere = visits.as(person);
    var somebodyElse = visits.as(people.person());

    assertThat(here.open(PAGE + "/end").text()).contains("Sign out everywhere?");
    assertThat(elsewhere.open(PAGE).status()).isEqualTo(200);
    var done = here.submit(PAGE + "/end");

    assertThat(done.location()).isEqualTo("/login?bye");
    assertThat(here.open(PAGE).location()).isEqualTo("/login");
    assertThat(elsewhere.open(PAGE).location()).isEqualTo("/login");
    assertThat(somebodyElse.open(PAGE).status()).isEqualTo(200);
  }
}
