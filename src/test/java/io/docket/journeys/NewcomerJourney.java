package io.docket.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.docket.DocketTest;
import io.docket.TestClock;
import io.docket.TestPeople;
import io.docket.users.Role;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Somebody new registers, gets into a team, protects the account and signs out everywhere. */
@DocketTest
class NewcomerJourney {

  private static final String NAME = "newcomer-by-browser";
  private static final By CODE = By.id("code");

  private final TestPeople people;
  private final TestClock clock;
  private final int port;
  private Chromium browser;

  @Autowired
  NewcomerJourney(TestPeople people, TestClock clock, @LocalServerPort int port) {
    this.people = people;
    this.clock = clock;
    this.port = port;
  }

  @BeforeEach
  void sitDown() {
    browser = Chromium.open(port);
    clock.advance(Duration.ZERO);
  }

  @AfterEach
  void leave() {
    if (browser != null) {
      browser.close();
    }
  }

  @Test
  void registersEnrolsAndSignsOutEverywhere() {
    register();
    var team = getIntoATeam();
    browser.signIn(NAME);

    var secret = enrol();
    browser.givePassword(NAME);
    browser.see(CODE);
    browser.go("/camunda/app/tasklist/default/");
    browser.see(CODE);

    clock.advance(Duration.ofSeconds(30));
    var code = Oathtool.code(secret, clock.instant());
    browser.type(CODE, code + Keys.ENTER);
    browser.seeTasklist();
    new Tasklist(browser).createTask("Mine from the first day", team);

    browser.givePassword(NAME);
    browser.type(CODE, code + Keys.ENTER);
    browser.read("was used before");

    clock.advance(Duration.ofSeconds(30));
    browser.type(CODE, Oathtool.code(secret, clock.instant()) + Keys.ENTER);
    browser.seeTasklist();

    browser.go("/profile/sessions");
    browser.click("Sign out everywhere");
    browser.click(By.cssSelector("button.grave"));
    browser.see(By.id("password"));
    browser.go("/profile");
    assertThat(browser.see(By.id("password")).isDisplayed()).isTrue();
  }

  private void register() {
    browser.go("/register");
    browser.type(By.id("username"), NAME);
    browser.type(By.id("firstName"), "Nele");
    browser.type(By.id("lastName"), "Neumann");
    browser.type(By.id("email"), "nele@docket.example");
    browser.type(By.id("password"), TestPeople.PASSWORD);
    browser.type(By.id("passwordAgain"), TestPeople.PASSWORD + Keys.ENTER);
    browser.until(() -> browser.page().endsWith("/login?registered"));
  }

  /** By the page of an administrator, whom the newcomer has told the user name. */
  private String getIntoATeam() {
    var team = people.team(people.person(Role.LEAD), null);
    browser.givePassword(people.person(Role.ADMIN));
    browser.seeTasklist();
    browser.go("/administration/teams");
    browser.click(By.cssSelector("a[href$='/teams/%s']".formatted(team)));
    browser.type(By.id("added"), NAME);
    browser.click("Save");
    browser.read("It is saved");
    browser.see(By.id("members-" + NAME));
    return team;
  }

  private String enrol() {
    browser.go("/profile/second-factor");
    browser.type(By.id("password"), TestPeople.PASSWORD);
    browser.click("Set it up");
    var secret = browser.see(By.id("secret")).getText();
    browser.type(CODE, Oathtool.code(secret, clock.instant()) + Keys.ENTER);
    browser.see(By.className("codes"));
    return secret;
  }
}
