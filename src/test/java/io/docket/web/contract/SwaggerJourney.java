package io.docket.web.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openqa.selenium.support.ui.ExpectedConditions.elementToBeClickable;
import static org.openqa.selenium.support.ui.ExpectedConditions.textToBePresentInElementLocated;
import static org.openqa.selenium.support.ui.ExpectedConditions.visibilityOfElementLocated;

import io.docket.Browser;
import io.docket.DocketTest;
import io.docket.TestPeople;
import io.docket.journeys.Chromium;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.ExpectedCondition;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An integrator tries the API on its own page. */
@DocketTest
class SwaggerJourney {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final By CREATE = By.cssSelector("#operations-Tasks-createTask");
  private static final By STATUS = within(".live-responses-table tr.response .response-col_status");

  private final TestPeople people;
  private final int port;
  private ChromeDriver chrome;

  @Autowired
  SwaggerJourney(TestPeople people, @LocalServerPort int port) {
    this.people = people;
    this.port = port;
  }

  @BeforeEach
  void signInOnThePage() {
    chrome = Chromium.start();
    chrome.manage().window().setSize(new Dimension(1200, 1600));
    chrome.get("http://localhost:%d/swagger-ui.html".formatted(port));
    chrome.findElement(By.name("username")).sendKeys(people.person());
    chrome.findElement(By.name("password")).sendKeys(TestPeople.PASSWORD, Keys.ENTER);
  }

  @AfterEach
  void close() {
    chrome.quit();
  }

  @Test
  void createsATaskWithNothingButTheSession() {
    open(CREATE);

    send("{\"title\": \"Created on the page\"}");

    until(textToBePresentInElementLocated(STATUS, "201"));
  }

  @Test
  void createsATaskForSomebodyElseWithTheirToken() {
    var colleague = people.person();

    until(elementToBeClickable(By.cssSelector(".btn.authorize"))).click();
    until(visibilityOfElementLocated(By.cssSelector("#auth-bearer-value")))
        .sendKeys(token(colleague));
    chrome.findElement(By.cssSelector(".auth-btn-wrapper .authorize")).click();
    chrome.findElement(By.cssSelector(".auth-btn-wrapper .btn-done")).click();
    open(CREATE);
    send("{\"title\": \"Created with a token\"}");

    until(textToBePresentInElementLocated(STATUS, "201"));
    assertThat(chrome.findElement(within(".live-responses-table")).getText())
        .contains("\"createdBy\": \"" + colleague + "\"");
  }

  @Test
  void readsTheExamplesOfARefusal() {
    open(CREATE);

    until(
        textToBePresentInElementLocated(
            By.cssSelector("#operations-Tasks-createTask tr.response[data-code='422']"),
            "This Idempotency-Key came before with another request"));
  }

  private void open(By operation) {
    until(elementToBeClickable(By.cssSelector("#operations-tag-Tasks"))).click();
    until(elementToBeClickable(operation)).findElement(By.cssSelector("button")).click();
  }

  private void send(String body) {
    var editor = until(visibilityOfElementLocated(within("textarea.body-param__text")));
    editor.sendKeys(Keys.chord(Keys.CONTROL, "a"), body);
    chrome.findElement(within("button.execute")).click();
  }

  private String token(String username) {
    var credentials =
        "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(username, TestPeople.PASSWORD);
    var answer = new Browser(port).postJson("/login", credentials).body();
    return com.jayway.jsonpath.JsonPath.read(answer, "$.accessToken");
  }

  private <T> T until(ExpectedCondition<T> condition) {
    return new WebDriverWait(chrome, PATIENCE).until(condition);
  }

  private static By within(String selector) {
    return By.cssSelector("#operations-Tasks-createTask " + selector);
  }
}
