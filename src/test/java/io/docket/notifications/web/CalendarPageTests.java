package io.docket.notifications.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.docket.Browser;
import io.docket.DocketTest;
import io.docket.PageVisits;
import io.docket.TestPeople;
import io.docket.WebPage;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The address of one's own calendar, in a browser. */
@DocketTest
class CalendarPageTests {

  private static final String PAGE = "/profile/calendar";

  private final PageVisits visits;
  private final TestPeople people;
  private final Browser calendar;

  @Autowired
  CalendarPageTests(PageVisits visits, TestPeople people, @LocalServerPort int port) {
    this.visits = visits;
    this.people = people;
    this.calendar = new Browser(port);
  }

  @Test
  void makesAnAddressThatACalendarCanRead() {
    var visit = visits.as(people.person());
    var before = visit.open(PAGE);

    var made = visit.submit(PAGE);

    assertThat(before.text()).contains("You have no such address");
    assertThat(made.shortcomings()).isEmpty();
    var answer = calendar.get(path(made));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).startsWith("BEGIN:VCALENDAR");
    var later = visit.open(PAGE);
    assertThat(later.html().select("#address")).isEmpty();
    assertThat(later.text()).contains("a calendar last read it on");
  }

  @Test
  void endsAnAddressByANewOneOrByNone() {
    var visit = visits.as(people.person());
    var first = path(visit.submit(PAGE));

    var second = path(visit.submitFrom(PAGE, PAGE));
    assertThat(calendar.get(first).statusCode()).isEqualTo(404);
    assertThat(calendar.get(second).statusCode()).isEqualTo(200);
    var ended = visit.submitFrom(PAGE, PAGE + "/end");

    assertThat(ended.location()).isEqualTo(PAGE + "?ended");
    assertThat(calendar.get(second).statusCode()).isEqualTo(404);
  }

  private static String path(WebPage page) {
    return URI.create(page.html().select("#address").text()).getPath();
  }
}
