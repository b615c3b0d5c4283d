package io.docket.users.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.docket.DocketTest;
import io.docket.PageVisits;
import io.docket.PageVisits.Visit;
import io.docket.TestPeople;
import io.docket.users.Role;
import io.docket.users.Users;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What administrators do with accounts in a browser. */
@DocketTest
class UserAdministrationPageTests {

  private static final String USERS = "/administration/users";

  private final PageVisits visits;
  private final TestPeople people;
  private final Users users;
  private final JdbcClient jdbc;

  private Visit admin;
  private String person = "";
  private String page = "";

  @Autowired
  UserAdministrationPageTests(PageVisits visits, TestPeople people, Users users, JdbcClient jdbc) {
    this.visits = visits;
    this.people = people;
    this.users = users;
    this.jdbc = jdbc;
    this.admin = visits.stranger();
  }

  @BeforeEach
  void comeIn() {
    admin = visits.as(Role.ADMIN);
    person = people.person();
    page = USERS + "/" + person;
  }

  @Test
  void findsPeopleByTheBeginningOfTheirNames() {
    var found = admin.open(USERS + "?q=" + person);

    assertThat(found.html().select("tbody a").eachText()).contains(person);
    assertThat(admin.open(USERS + "?q=" + UUID.randomUUID()).text()).contains("Nobody fits");
  }

  @Test
  void leadsOnToMorePeople() {
    var team = people.team(null, null, crowd(51));

    var first = admin.open(USERS + "?team=" + team);
    var second = admin.open(first.html().select("a[rel=next]").attr("href"));

    assertThat(first.html().select("tbody tr")).hasSize(50);
    assertThat(second.html().select("tbody tr")).hasSize(1);
    assertThat(second.html().select("a[rel=next]")).isEmpty();
  }

  @Test
  void refusesASearchThatMakesNoSense() {
    assertThat(admin.open(USERS + "?state=ASLEEP").status()).isEqualTo(400);
    assertThat(admin.open(USERS + "?q=%01").status()).isEqualTo(200);
  }

  @Test
  void approvesWhoeverHasRegistered() {
    jdbc.sql("update app_user set active = false, pending = true where username = :person")
        .param("person", person)
        .update();

    assertThat(admin.open(USERS).text()).contains("waits for approval");
    assertThat(admin.open(USERS + "?state=PENDING").text()).contains(person);
    var done = admin.submitFrom(page, page + "/activation");

    assertThat(done.location()).isEqualTo(page + "?activated");
    assertThat(isActive()).isTrue();
  }

  @Test
  void givesAndTakesRoles() {
    admin.submitFrom(
        page, page + "/roles", "version", version(), "roles", "LEAD", "roles", "OPERATOR");
    assertThat(users.find(person).orElseThrow().roles())
        .isEqualTo(Set.of(Role.USER, Role.LEAD, Role.OPERATOR));
    assertThat(admin.open(page).html().select("#roles-LEAD").hasAttr("checked")).isTrue();

    var shown = version();
    var done = admin.submitFrom(page, page + "/roles", "version", shown);
    var again = admin.submitFrom(page, page + "/roles", "version", shown);

    assertThat(done.location()).isEqualTo(page + "?saved");
    assertThat(again.location()).isEqualTo(done.location());
    assertThat(users.find(person).orElseThrow().roles()).isEqualTo(Set.of(Role.USER));
  }

  @Test
  void givesNoRoleBackThatAnotherAdministratorHasTakenMeanwhile() {
    admin.submitFrom(page, page + "/roles", "version", version(), "roles", "OPERATOR");
    var shown = version();
    visits.as(Role.ADMIN).submitFrom(page, page + "/roles", "version", shown);

    var refused =
        admin.submitFrom(
            page, page + "/roles", "version", shown, "roles", "OPERATOR", "roles", "LEAD");

    assertThat(refused.status()).isEqualTo(412);
    assertThat(refused.text()).contains("Somebody else has changed this account meanwhile");
    assertThat(refused.html().select("#roles [checked]")).isEmpty();
    assertThat(refused.shortcomings()).isEmpty();
    assertThat(users.find(person).orElseThrow().roles()).isEqualTo(Set.of(Role.USER));
    var repeated = refused.value("version");
    admin.submitFrom(page, page + "/roles", "version", repeated, "roles", "LEAD");
    assertThat(users.find(person).orElseThrow().roles()).isEqualTo(Set.of(Role.USER, Role.LEAD));
  }

  @Test
  void letsNobodyTakeTheirOwnRoleOfAnAdministrator() {
    var own = people.person(Role.ADMIN);
    var visit = visits.as(own);

    var refused = visit.submitFrom(USERS + "/" + own, USERS + "/" + own + "/roles");

    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.text()).contains("Another administrator must take this role from you");
    assertThat(refused.shortcomings()).isEmpty();
  }

  @Test
  void closesAnAccountOnceAskedAndOpensItAgain() {
    var colleague = visits.as(person);

    assertThat(admin.open(page + "/deactivation").text()).contains("Close the account of");
    assertThat(isActive()).isTrue();
    var done = admin.submit(page + "/deactivation");
    var again = admin.submit(page + "/deactivation");

    assertThat(done.location()).isEqualTo(page + "?closed");
    assertThat(again.location()).isEqualTo(done.location());
    assertThat(isActive()).isFalse();
    assertThat(colleague.open("/profile").location()).isEqualTo("/login");
    assertThat(admin.submitFrom(page, page + "/activation").location()).endsWith("?activated");
    assertThat(isActive()).isTrue();
  }

  @Test
  void erasesOnlyWhatBelongsToAClosedAccount() {
    var tooEarly = admin.submit(page + "/erasure");
    admin.submit(page + "/deactivation");
    var done = admin.submit(page + "/erasure");

    assertThat(tooEarly.status()).isEqualTo(409);
    assertThat(tooEarly.text()).contains("deactivate it first");
    assertThat(done.location()).isEqualTo(page + "?erased");
    var erased = admin.open(page);
    assertThat(erased.text()).contains(person).doesNotContain("Test Person", "@docket.example");
    assertThat(erased.shortcomings()).isEmpty();
    assertThat(admin.submitFrom(page, page + "/activation").status()).isEqualTo(409);
  }

  @Test
  void fillsInNoProfileWhosePersonalDataAreErased() {
    var profile = page + "/profile";
    var leftOpen = admin.open(profile).value("version");
    admin.submit(page + "/deactivation");
    admin.submit(page + "/erasure");

    for (var version : List.of(leftOpen, admin.open(profile).value("version"))) {
      var refused =
          admin.submitFrom(
              USERS, profile, "version", version, "firstName", "Ida", "lastName", "Back");

      assertThat(refused.status()).isEqualTo(409);
      assertThat(refused.text()).contains("personal data of this account are erased");
      assertThat(refused.shortcomings()).isEmpty();
    }
    assertThat(users.find(person).orElseThrow().firstName()).isEmpty();
  }

  @Test
  void findsNobodyOfAnUnknownName() {
    for (var path : new String[] {"", "/profile", "/deactivation", "/erasure", "/sign-out"}) {
      var nowhere = admin.open(USERS + "/nobody-at-all" + path);
      assertThat(nowhere.status()).as(path).isEqualTo(404);
      assertThat(nowhere.text()).as(path).contains("This is not here");
    }
  }

  @Test
  void signsSomebodyOutEverywhereOnceAsked() {
    var colleague = visits.as(person);

    assertThat(admin.open(page + "/sign-out").text()).contains("out everywhere?");
    assertThat(colleague.open("/profile").status()).isEqualTo(200);
    var done = admin.submit(page + "/sign-out");

    assertThat(done.location()).isEqualTo(page + "?signedOut");
    assertThat(colleague.open("/profile").location()).isEqualTo("/login");
  }

  private String version() {
    return admin.open(page).value("version");
  }

  private boolean isActive() {
    return users.find(person).orElseThrow().active();
  }

  private String[] crowd(int size) {
    var crowd = new String[size];
    for (var i = 0; i < size; i++) {
      crowd[i] = people.person();
    }
    return crowd;
  }
}
