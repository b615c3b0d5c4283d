package io.docket.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.docket.DocketTest;
import io.docket.TestPeople;
import io.docket.journeys.Chromium;
import io.docket.users.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.chrome.ChromeDriver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The audit trail on a large screen. */
@DocketTest
class AuditJourney {

  private final TestPeople people;
  private final String address;
  private final ChromeDriver chrome;

  @Autowired
  AuditJourney(TestPeople people, @LocalServerPort int port) {
    this.people = people;
    this.address = "http://localhost:" + port;
    this.chrome = Chromium.start();
  }

  @AfterEach
  void close() {
    chrome.quit();
  }

  @Test
  void findsSearchAndExportBesideEachOther() {
    chrome.manage().window().setSize(new Dimension(1280, 900));
    chrome.get(address + "/login");
    chrome.findElement(By.id("username")).sendKeys(people.person(Role.ADMIN));
    chrome.findElement(By.id("password")).sendKeys(TestPeople.PASSWORD, Keys.ENTER);

    chrome.get(address + "/administration/audit");

    var search = chrome.findElement(By.cssSelector(".buttons button")).getRect();
    var export = chrome.findElement(By.cssSelector(".buttons a")).getRect();
    assertThat(export.getY()).isEqualTo(search.getY());
    assertThat(export.getX()).isGreaterThan(search.getX() + search.getWidth());
  }
}
