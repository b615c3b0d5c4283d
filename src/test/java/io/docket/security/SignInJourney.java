package io.docket.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.docket.DocketTest;
import io.docket.TestPeople;
import io.docket.journeys.Chromium;
import io.docket.users.Role;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A person signs in with nothing but a keyboard and a small screen. */
@DocketTest
class SignInJourney {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final TestPeople people;
  private final String address;
  private final ChromeDriver chrome;

  @Autowired
  SignInJourney(TestPeople people, @LocalServerPort int port) {
    this.people = people;
    this.address = "http://localhost:" + port;
    this.chrome = Chromium.start();
  }

  @BeforeEach
  void holdASmallScreen() {
    chrome.manage().window().setSize(new Dimension(500, 700));
    chrome.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        java.util.Map.of("width", 320, "height", 640, "deviceScaleFactor", 1, "mobile", true));
  }

  @AfterEach
  void close() {
    chrome.quit();
  }

  @Test
  void signsInByKeyboardAndLandsWhereTheyWantedToGo() {
    var person = people.person(Role.OPERATOR);

    chrome.get(address + "/camunda/app/cockpit/default/");
    chrome.switchTo().activeElement().sendKeys(person, Keys.TAB);
    chrome.switchTo().activeElement().sendKeys(TestPeople.PASSWORD, Keys.ENTER);

    patiently().until(ExpectedConditions.urlContains("/camunda/app/cockpit/default/"));
    patiently().until(ExpectedConditions.presenceOfElementLocated(By.cssSelector("header, nav")));
  }

  @Test
  void readsEverythingOnASmallScreen() {
    chrome.get(address + "/login");

    assertThat(chrome.getTitle()).contains("Docket");
    assertThat(chrome.findElement(By.cssSelector("label[for=username]")).getText())
        .isEqualTo("User name");
    assertThat(chrome.findElement(By.cssSelector("label[for=password]")).getText())
        .isEqualTo("Password");
    assertThat(chrome.executeScript("return document.documentElement.scrollWidth <= innerWidth"))
        .isEqualTo(true);
  }

  @Test
  void hearsWhatIsWrongAndTriesAgain() {
    var person = people.person();
    chrome.get(address + "/");
    chrome.findElement(By.id("username")).sendKeys(person);
    chrome.findElement(By.id("password")).sendKeys("wrong password", Keys.ENTER);

    patiently().until(ExpectedConditions.presenceOfElementLocated(By.cssSelector("[role=alert]")));
    chrome.findElement(By.id("username")).sendKeys(person);
    chrome.findElement(By.id("password")).sendKeys(TestPeople.PASSWORD, Keys.ENTER);

    patiently().until(ExpectedConditions.urlContains("/camunda/app/tasklist/default/"));
    patiently()
        .until(
            ExpectedConditions.presenceOfElementLocated(
                By.cssSelector("header, nav, [cam-widget-header]")));
  }

  private WebDriverWait patiently() {
    return new WebDriverWait(chrome, PATIENCE);
  }
}
