package io.docket.users.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.docket.DocketTest;
import io.docket.PageVisits;
import io.docket.SentMails;
import io.docket.TestPeople;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Changing a password in a browser, and setting a new one by a link. */
@DocketTest
class PasswordPageTests {

  private static final String NEW = "an entirely new sentence";
  private static final String CHANGE = "/profile/password";

  private final PageVisits visits;
  private final TestPeople people;
  private final SentMails mails;

  @Autowired
  PasswordPageTests(PageVisits visits, TestPeople people, SentMails mails) {
    this.visits = visits;
    this.people = people;
    this.mails = mails;
  }

  @Test
  void changesItAndSignsOutEverywhere() {
    var person = people.person();
    var here = visits.as(person);
    var elsewhere = visits.as(person);

    var done =
        here.submit(
            CHANGE, "oldPassword", TestPeople.PASSWORD, "newPassword", NEW, "passwordAgain", NEW);

    assertThat(done.location()).isEqualTo("/login?changed");
    assertThat(here.open("/profile").location()).isEqualTo("/login");
    assertThat(elsewhere.open("/profile").location()).isEqualTo("/login");
    here.browser().signIn(person, NEW);
    assertThat(here.open("/profile").status()).isEqualTo(200);
  }

  @Test
  void wantsTheOldOneAndShowsNone() {
    var page =
        visits
            .as(people.person())
            .submit(CHANGE, "oldPassword", "wrong one", "newPassword", NEW, "passwordAgain", NEW);

    assertThat(page.status()).isEqualTo(400);
    assertThat(page.faults()).containsExactly("oldPassword");
    assertThat(page.answer().body()).doesNotContain("wrong one", NEW);
    assertThat(page.shortcomings()).isEmpty();
  }

  @Test
  void wantsTheNewOneTwiceAlike() {
    var page =
        visits
            .as(people.person())
            .submit(
                CHANGE,
                "oldPassword",
                TestPeople.PASSWORD,
                "newPassword",
                NEW,
                "passwordAgain",
                "x");

    assertThat(page.faults()).containsExactly("passwordAgain");
  }

  @Test
  void setsANewOneByALinkThatWorksOnce() {
    var person = people.person();
    var stranger = visits.stranger();
    stranger.submit("/forgotten-password", "username", person);
    var link = linkSentTo(person);

    var page = stranger.open(link);
    var bad = stranger.submit(link, "newPassword", "short", "passwordAgain", "short");
    var done = stranger.submit(link, "newPassword", NEW, "passwordAgain", NEW);
    var again = stranger.submit(link, "newPassword", NEW, "passwordAgain", NEW);

    assertThat(page.answer().headers().firstValue("Referrer-Policy")).contains("no-referrer");
    assertThat(bad.faults()).containsExactly("newPassword");
    assertThat(bad.value("token")).isNotEmpty();
    assertThat(done.location()).isEqualTo("/login?changed");
    assertThat(again.status()).isEqualTo(410);
    assertThat(again.html().select("main a[href=/forgotten-password]")).hasSize(1);
    assertThat(again.shortcomings()).isEmpty();
    stranger.browser().signIn(person, NEW);
    assertThat(stranger.open("/profile").status()).isEqualTo(200);
  }

  @Test
  void tellsNobodyWhetherThereIsSuchAnAccount() {
    var known = visits.stranger().submit("/forgotten-password", "username", people.person());
    var unknown = visits.stranger().submit("/forgotten-password", "username", "nobody-at-all");

    assertThat(known.location()).isEqualTo("/forgotten-password?sent");
    assertThat(unknown.location()).isEqualTo(known.location());
    assertThat(unknown.status()).isEqualTo(known.status());
    assertThat(visits.stranger().open(known.location()).text()).contains("If there is such");
  }

  private String linkSentTo(String person) {
    var text = mails.next(person + "@docket.example").text();
    return text.replaceAll("(?s).*(/new-password\\?token=[\\w-]+).*", "$1");
  }
}
