package io.docket;

import io.docket.users.Role;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;

/** People in front of Docket's pages. */
@TestComponent
public class PageVisits {

  private final Environment environment;
  private final TestPeople people;

  PageVisits(Environment environment, TestPeople people) {
    this.environment = environment;
    this.people = people;
  }

  /** Nobody knows who it is. */
  public Visit stranger() {
    return new Visit(new Browser(environment.getRequiredProperty("local.server.port", int.class)));
  }

  /** Signs in, at least with the password. */
  public Visit as(String username) {
    var visit = stranger();
    visit.browser().signIn(username, TestPeople.PASSWORD);
    return visit;
  }

  /** Somebody new with that role. */
  public Visit as(Role role) {
    return as(people.person(role));
  }

  /** Somebody in front of a browser. */
  public record Visit(Browser browser) {

    /** Goes to a page. */
    public WebPage open(String path) {
      return WebPage.of(browser.get(path, "Accept", "text/html"));
    }

    /** Fills in the form of a page that posts to itself, with pairs of names and values. */
    public WebPage submit(String path, String... fields) {
      return submitFrom(path, path, fields);
    }

    /** Fills in the form of a page that posts to another path. */
    public WebPage submitFrom(String page, String path, String... fields) {
      return WebPage.of(browser.submit(page, path, form(fields)));
    }

    private static String form(String... fields) {
      var pairs = new ArrayList<String>();
      for (var i = 0; i < fields.length; i += 2) {
        pairs.add(fields[i] + "=" + URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
      }
      return String.join("&", pairs);
    }
  }
}
