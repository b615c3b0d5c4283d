package io.docket.journeys;

import static io.docket.journeys.Chromium.labelled;

import org.openqa.selenium.By;

/** What a person does in Tasklist, in their words. */
final class Tasklist {

  private final Chromium browser;

  Tasklist(Chromium browser) {
    this.browser = browser;
  }

  void createTask(String title, String team) {
    browser.click("Create task");
    browser.type(labelled("Title"), title);
    choose("Team", "Team " + team);
    browser.click(By.cssSelector(".modal-footer .btn-primary"));
  }

  /** By a part of its name, as one finds something in a long list. */
  void choose(String field, String option) {
    browser.click(labelled(field));
    browser.see(labelled(field)).sendKeys(option);
    browser.click(
        By.xpath(
            "//*[contains(@class, 'fjs-dropdownlist-item')][normalize-space(.) = '%s']"
                .formatted(option)));
  }

  void openList(String name) {
    browser.click(
        By.xpath(
            "//*[contains(@class, 'task-filters')]//h4/a[contains(., \"%s\")]".formatted(name)));
  }

  void openTask(String list, String title) {
    openList(list);
    browser.click(By.xpath("//ol//h4/a[contains(., '%s')]".formatted(title)));
    browser.see(By.xpath("//h2[contains(., '%s')]".formatted(title)));
  }

  void openTab(String name) {
    browser.click(
        By.xpath(
            "//ul[contains(@class, 'nav-tabs')]//a[normalize-space(.) = '%s']".formatted(name)));
  }

  /** Ends what the open form is about; Tasklist then shows no task any more. */
  void complete() {
    browser.click("Complete");
    browser.seeNo(By.cssSelector("h2.task"));
  }
}
