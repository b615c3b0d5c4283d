package io.docket.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.docket.DocketTest;
import io.docket.TestPeople;
import io.docket.users.Accounts;
import io.docket.users.NewAccount;
import io.docket.users.Role;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Docket's own pages on a screen of 320 pixels (WCAG 2.2, 1.4.10), steered by the keyboard. */
@DocketTest
class SmallScreenJourney {

  private static final int PIXELS = 320;
  private static final int STOPS = 20;
  private static final By HEADING = By.tagName("h1");

  private final TestPeople people;
  private final Accounts accounts;
  private final int port;
  private Chromium browser;

  @Autowired
  SmallScreenJourney(TestPeople people, Accounts accounts, @LocalServerPort int port) {
    this.people = people;
    this.accounts = accounts;
    this.port = port;
  }

  @BeforeEach
  void sitDown() {
    browser = Chromium.open(port);
    browser.narrow(PIXELS);
  }

  @AfterEach
  void leave() {
    if (browser != null) {
      browser.close();
    }
  }

  @Test
  void readsAndReachesEverythingWithoutScrollingSideways() {
    for (var page : List.of("/login", "/register", "/forgotten-password")) {
      isUsable(page);
    }
    var person = longNamed();
    var team = people.team(person, null, person, people.person());
    browser.givePassword(people.person(Role.ADMIN));
    browser.until(() -> !browser.page().contains("/login"));

    for (var page :
        List.of(
            "/profile",
            "/profile/password",
            "/profile/sessions",
            "/profile/tokens",
            "/profile/second-factor",
            "/administration/users",
            "/administration/users?q=" + person,
            "/administration/users/" + person,
            "/administration/users/" + person + "/profile",
            "/administration/users/" + person + "/deactivation",
            "/administration/new-user",
            "/administration/teams",
            "/administration/teams/" + team,
            "/administration/new-team",
            "/administration/audit")) {
      isUsable(page);
    }
  }

  private void isUsable(String page) {
    browser.go(page);
    browser.see(HEADING);

    assertThat(browser.isTooWide()).as("%s is wider than the screen", page).isFalse();
    assertThat(browser.reachedByKeyboard(STOPS))
        .as("what the keyboard reaches on %s", page)
        .hasSizeGreaterThan(2)
        .doesNotContainValue(false);
  }

  /** As long as names may be, without a place to break them. */
  private String longNamed() {
    var username = ("w" + UUID.randomUUID()).replace("-", "w").repeat(2).substring(0, 64);
    accounts.create(
        new NewAccount(
            username,
            TestPeople.PASSWORD,
            username + "@docket.example",
            "Wilhelmina".repeat(10),
            "Wolfeschlegelstein".repeat(5),
            Set.of(Role.LEAD)));
    return username;
  }
}
