package io.docket.journeys;

import static io.docket.journeys.Chromium.labelled;
import static org.assertj.core.api.Assertions.assertThat;

import io.docket.DocketTest;
import io.docket.TestPeople;
import io.docket.users.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.Select;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A lead gives a task to a clerk, sends the work back with a reason, and approves it at last. */
@DocketTest
class LeadJourney {

  private static final String TITLE = "Check the new client";

  private final TestPeople people;
  private final JdbcClient jdbc;
  private final int port;
  private Chromium browser;
  private Tasklist tasklist;

  @Autowired
  LeadJourney(TestPeople people, JdbcClient jdbc, @LocalServerPort int port) {
    this.people = people;
    this.jdbc = jdbc;
    this.port = port;
  }

  @BeforeEach
  void sitDown() {
    browser = Chromium.open(port);
    tasklist = new Tasklist(browser);
    jdbc.sql(
            "insert into category (key, name) values ('kyc-review', 'KYC review') on conflict do nothing")
        .update();
  }

  @AfterEach
  void leave() {
    if (browser != null) {
      browser.close();
    }
  }

  @Test
  void assignsThenSendsBackThenApproves() {
    var lead = people.person(Role.LEAD);
    var clerk = people.person();
    var team = people.team(lead, null, lead, clerk);
    new Rest(port, lead)
        .create(
            "{\"title\":\"%s\",\"category\":\"kyc-review\",\"team\":\"%s\"}"
                .formatted(TITLE, team));

    browser.signIn(lead);
    tasklist.openTask("My teams' unassigned", TITLE);
    tasklist.openTab("Details");
    new Select(browser.see(labelled("Assign to"))).selectByValue(clerk);
    browser.click(By.xpath("//button[. = 'Assign']"));
    browser.read("is assigned to " + clerk);

    work(clerk, "Looked at the passport");
    review(lead, "Send back", "Reason", "The address is missing");
    assertThat(new Rest(port, clerk).fieldOf(TITLE, "assignee")).isEqualTo(clerk);

    work(clerk, "Looked at passport and address");
    review(lead, "Approve", "Note", "Well done");
    assertThat(new Rest(port, clerk).fieldOf(TITLE, "status")).isEqualTo("DONE");
  }

  private void work(String clerk, String outcome) {
    browser.signIn(clerk);
    tasklist.openTask("My tasks", TITLE);
    browser.fillIn(labelled("Outcome"), outcome);
    tasklist.complete();
    assertThat(new Rest(port, clerk).fieldOf(TITLE, "status")).isEqualTo("IN_REVIEW");
  }

  private void review(String lead, String decision, String field, String words) {
    browser.signIn(lead);
    tasklist.openTask("Waiting for my review", TITLE);
    browser.click("Claim");
    browser.see(By.cssSelector(".unclaim"));
    browser.click(labelled(decision));
    browser.fillIn(labelled(field), words);
    tasklist.complete();
  }
}
