package io.docket.journeys;

import static io.docket.journeys.Chromium.labelled;
import static org.assertj.core.api.Assertions.assertThat;

import io.docket.DocketTest;
import io.docket.TestPeople;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A clerk creates a task in Tasklist, takes it, corrects it and completes it. */
@DocketTest
class ClerkJourney {

  private final TestPeople people;
  private final int port;
  private Chromium browser;
  private Tasklist tasklist;

  @Autowired
  ClerkJourney(TestPeople people, @LocalServerPort int port) {
    this.people = people;
    this.port = port;
  }

  @BeforeEach
  void sitDown() {
    browser = Chromium.open(port);
    tasklist = new Tasklist(browser);
  }

  @AfterEach
  void leave() {
    if (browser != null) {
      browser.close();
    }
  }

  @Test
  void createsClaimsEditsAndCompletesATask() {
    var clerk = people.person();
    var team = people.team(null, null, clerk);
    browser.signIn(clerk);

    tasklist.createTask("Return the payment", team);
    tasklist.openTask("My teams' unassigned", "Return the payment");
    browser.click("Claim");
    browser.see(By.cssSelector(".unclaim"));

    tasklist.openTask("My tasks", "Return the payment");
    tasklist.openTab("Details");
    browser.read("took the task");
    browser.click("Change details");
    browser.type(labelled("Title"), "Return the payment of Birch & Sons");
    browser.click("Save changes");
    browser.read("Your changes are saved");
    browser.see(By.xpath("//h2[contains(., 'Birch & Sons')]"));

    tasklist.openTab("Form");
    browser.fillIn(labelled("Outcome"), "Returned");
    tasklist.complete();

    var rest = new Rest(port, clerk);
    assertThat(rest.fieldOf("Return the payment of Birch & Sons", "status")).isEqualTo("DONE");
    assertThat(rest.fieldOf("Return the payment of Birch & Sons", "outcome")).isEqualTo("Returned");
  }

  @Test
  void readsInWordsWhatTheServerRefuses() {
    var clerk = people.person();
    var team = people.team(null, null, clerk, people.person());
    new Rest(port, clerk).create("{\"title\":\"Stay as it is\",\"team\":\"" + team + "\"}");
    browser.signIn(clerk);
    tasklist.openTask("My teams' unassigned", "Stay as it is");
    browser.click("Claim");
    browser.see(By.cssSelector(".unclaim"));

    tasklist.openTab("Details");
    browser.click("Change details");
    browser.see(labelled("Priority")).sendKeys("Urgent");
    browser.click("Save changes");

    browser.read("Only a lead of its team");
  }

  @Test
  void followsALinkFromAMailToTheTask() {
    var creator = people.person();
    var clerk = people.person();
    var team = people.team(null, null, clerk);
    var other = new Rest(port, creator);
    other.create("{\"title\":\"Not this one\",\"team\":\"" + team + "\"}");
    var task = other.create("{\"title\":\"The one to open\",\"team\":\"" + team + "\"}");

    browser.go("/open-task/" + task);
    browser.fillInSignIn(clerk);
    browser.seeTasklist();

    browser.see(By.xpath("//h2[contains(., 'The one to open')]"));
    browser.click("Claim");
    browser.see(By.cssSelector(".unclaim"));
  }

  @Test
  void signsOutToTheSignInPage() {
    browser.signIn(people.person());

    browser.click(By.cssSelector(".account .dropdown-toggle"));
    browser.click("Sign out");

    browser.read("You are signed out");
    assertThat(browser.page()).contains("/login");
  }

  @Test
  void readsAnEmptyInbox() {
    browser.signIn(people.person());

    browser.click("Inbox");

    browser.read("Nothing yet");
  }
}
