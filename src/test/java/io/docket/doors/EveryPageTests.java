package io.docket.doors;

import static org.assertj.core.api.Assertions.assertThat;

import io.docket.DocketTest;
import io.docket.PageVisits;
import io.docket.PageVisits.Visit;
import io.docket.TestPeople;
import io.docket.TestSecondFactorPolicy;
import io.docket.WebPage;
import io.docket.users.Role;
import io.docket.web.PageController;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What all pages for people have in common, as the running application has registered them. */
@DocketTest
class EveryPageTests {

  private static final Set<String> NO_PAGES_OF_THEIR_OWN =
      Set.of("/", "/refused", "/login/wait", "/login/second-step");

  private static final Set<String> FOR_STRANGERS =
      Set.of("/login", "/register", "/forgotten-password", "/new-password", "/confirm-address");

  private final RequestMappingHandlerMapping mapping;
  private final PageVisits visits;
  private final TestPeople people;
  private final TestSecondFactorPolicy policy;

  @Autowired
  EveryPageTests(
      @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping,
      PageVisits visits,
      TestPeople people,
      TestSecondFactorPolicy policy) {
    this.mapping = mapping;
    this.visits = visits;
    this.people = people;
    this.policy = policy;
  }

  @Test
  void isReadableForEverybody() {
    var admin = visits.as(Role.ADMIN);
    var person = people.person();
    var team = people.team(person, null, person);

    assertThat(pages()).hasSizeGreaterThan(20);
    for (var path : pages()) {
      var visitor = FOR_STRANGERS.contains(path) ? visits.stranger() : admin;
      var page = visitor.open(filled(path, person, team, admin));
      assertThat(page.status()).as(path).isEqualTo(path.equals("/mailbox") ? 404 : 200);
      assertThat(page.shortcomings()).as(path).isEmpty();
      assertThat(header(page, "Content-Security-Policy")).as(path).contains("default-src 'none'");
      assertThat(header(page, "Cache-Control")).as(path).contains("no-store");
    }
  }

  @Test
  void leadsStrangersToSignIn() {
    for (var path : pages()) {
      if (!FOR_STRANGERS.contains(path)) {
        var page = visits.stranger().open(filled(path));
        assertThat(page.location()).as(path).isEqualTo("/login");
      }
    }
  }

  @Test
  void leadsWhoeverHasGivenOnlyThePasswordToTheSecondStep() {
    var person = people.person(Role.ADMIN);
    policy.require(Role.ADMIN);
    var halfway = visits.as(person);

    for (var path : pages()) {
      assertThat(halfway.open(filled(path)).location()).as(path).isEqualTo("/login/second-step");
    }
  }

  @Test
  void hidesAdministrationFromEverybodyElse() {
    for (var visitor : List.of(visits.as(Role.USER), visits.as(Role.LEAD))) {
      for (var path : pages()) {
        if (path.startsWith("/administration/") && !path.equals("/administration/audit")) {
          var page = visitor.open(filled(path));
          assertThat(page.status()).as(path).isEqualTo(403);
          assertThat(page.text()).as(path).contains("This is not for you");
          assertThat(page.shortcomings()).as(path).isEmpty();
        }
      }
    }
  }

  @Test
  void takesNoFormFromElsewhere() {
    var admin = visits.as(Role.ADMIN);

    for (var path : paths(RequestMethod.POST)) {
      if (!NO_PAGES_OF_THEIR_OWN.contains(path) && !path.startsWith("/login")) {
        var forged = send(admin, filled(path));
        assertThat(forged.status()).as(path).isEqualTo(403);
        assertThat(forged.text()).as(path).contains("open for too long");
        assertThat(send(visits.stranger(), filled(path)).location()).isEqualTo("/login?expired");
      }
    }
  }

  private Set<String> pages() {
    var pages = paths(RequestMethod.GET);
    pages.removeAll(NO_PAGES_OF_THEIR_OWN);
    return pages;
  }

  private Set<String> paths(RequestMethod method) {
    var paths = new TreeSet<String>();
    mapping
        .getHandlerMethods()
        .forEach(
            (request, handler) -> {
              var isPage = handler.getBeanType().isAnnotationPresent(PageController.class);
              if (isPage && request.getMethodsCondition().getMethods().contains(method)) {
                paths.addAll(request.getPatternValues());
              }
            });
    return paths;
  }

  private static String filled(String path) {
    return path.replaceAll("\\{[^}]*}", "x");
  }

  private static String filled(String path, String person, String team, Visit admin) {
    return path.contains("{token}")
        ? path.replace("{token}", token(admin))
        : path.replace("{username}", person).replace("{key}", team);
  }

  private static String token(Visit visit) {
    var page =
        visit
            .submit(
                "/profile/tokens",
                "name",
                "For this page",
                "scopes",
                "tasks:read",
                "password",
                TestPeople.PASSWORD)
            .html();
    return page.select("a[href$=/revocation]").attr("href").split("/")[3];
  }

  private static WebPage send(Visit visit, String path) {
    var type = "application/x-www-form-urlencoded";
    return WebPage.of(
        visit.browser().send("POST", path, "x=y", "Accept", "text/html", "Content-Type", type));
  }

  private static String header(WebPage page, String name) {
    return page.answer().headers().firstValue(name).orElse("");
  }
}
