package io.docket.users.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.docket.DocketTest;
import io.docket.PageVisits;
import io.docket.PageVisits.Visit;
import io.docket.TestPeople;
import io.docket.WebPage;
import io.docket.users.Contacts;
import io.docket.users.NotificationPreferences.Channel;
import io.docket.users.NotificationPreferences.Digest;
import io.docket.users.NotificationPreferences.Kind;
import io.docket.users.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What people say about themselves, in a browser. */
@DocketTest
class ProfilePageTests {

  private static final String PAGE = "/profile";

  private final PageVisits visits;
  private final TestPeople people;
  private final Contacts contacts;

  @Autowired
  ProfilePageTests(PageVisits visits, TestPeople people, Contacts contacts) {
    this.visits = visits;
    this.people = people;
    this.contacts = contacts;
  }

  @Test
  void savesWhatIsTyped() {
    var person = people.person();
    var visit = visits.as(person);

    var done =
        save(visit, PAGE, version(visit), "told[REMINDER]", "EMAIL IN_APP", "told[OFFER]", "");

    assertThat(done.location()).isEqualTo(PAGE + "?saved");
    var page = visit.open(done.location());
    assertThat(page.text()).contains("It is saved");
    assertThat(page.value("firstName")).isEqualTo("Zoë");
    assertThat(page.value("phone")).isEqualTo("+49 30 1234");
    assertThat(page.value("timeZone")).isEqualTo("Europe/Berlin");
    assertThat(page.value("locale")).isEqualTo("de");
    var preferences = contacts.of(person).orElseThrow().notificationPreferences();
    assertThat(preferences.channels())
        .isEqualTo(
            Map.of(Kind.REMINDER, Set.of(Channel.EMAIL, Channel.IN_APP), Kind.OFFER, Set.of()));
    assertThat(chosen(page, Kind.REMINDER)).isEqualTo("EMAIL IN_APP");
    assertThat(chosen(page, Kind.OFFER)).isEmpty();
    assertThat(chosen(page, Kind.COMPLETION)).isEqualTo("USUAL");
    assertThat(preferences.digest()).isEqualTo(Digest.DAILY);
  }

  @Test
  void leavesItToTheInstallationHowToTell() {
    var person = people.person();

    var visit = visits.as(person);
    save(
        visit,
        PAGE,
        version(visit),
        "told[REMINDER]",
        "USUAL",
        "told[COMPLETION]",
        "EMAIL",
        "told[ASSIGNMENT]",
        "EMAIL CALENDAR");

    assertThat(contacts.of(person).orElseThrow().notificationPreferences().channels())
        .isEqualTo(
            Map.of(
                Kind.COMPLETION, Set.of(Channel.EMAIL),
                Kind.ASSIGNMENT, Set.of(Channel.EMAIL, Channel.CALENDAR)));
  }

  @Test
  void takesADoubleClickForOne() {
    var visit = visits.as(people.person());
    var version = version(visit);

    var once = save(visit, PAGE, version);
    var twice = save(visit, PAGE, version);

    assertThat(twice.location()).isEqualTo(once.location());
  }

  @Test
  void keepsWhatSomebodyElseHasSavedMeanwhile() {
    var person = people.person();
    var visit = visits.as(person);
    var version = version(visit);
    save(visit, PAGE, version);

    var stale = visit.submit(PAGE, "version", version, "firstName", "Old", "lastName", "Tab");

    assertThat(stale.status()).isEqualTo(412);
    assertThat(stale.value("firstName")).isEqualTo("Old");
    assertThat(stale.text()).contains("This profile was changed elsewhere while you had it open");
    assertThat(stale.shortcomings()).isEmpty();
    assertThat(visit.open(PAGE).value("firstName")).isEqualTo("Zoë");
  }

  @Test
  void savesWhatWasTypedOnceItsOwnerHasSeenThatItReplacesSomething() {
    var visit = visits.as(people.person());
    var version = version(visit);
    save(visit, PAGE, version);
    var typed = new String[] {"email", "zoe@example.com", "password", TestPeople.PASSWORD};
    var stale = save(visit, PAGE, version, typed);

    var again = save(visit, PAGE, stale.value("version"), typed);

    assertThat(stale.status()).isEqualTo(412);
    assertThat(again.location()).isEqualTo(PAGE + "?saved");
    assertThat(visit.open(PAGE).value("email")).isEqualTo("zoe@example.com");
  }

  @Test
  void namesAllMistakesBesideTheirFields() {
    var visit = visits.as(people.person());

    var page = save(visit, PAGE, version(visit), "quietFrom", "22:00", "email", "nowhere");

    assertThat(page.status()).isEqualTo(400);
    assertThat(page.faults()).contains("notificationPreferences.quietHours");
    assertThat(page.value("quietFrom")).isEqualTo("22:00");
    assertThat(page.value("firstName")).isEqualTo("Zoë");
    assertThat(page.shortcomings()).isEmpty();
  }

  @Test
  void wantsThePasswordForAnotherMailAddress() {
    var visit = visits.as(people.person());

    var wrong =
        save(visit, PAGE, version(visit), "email", "thief@example.org", "password", "wrong");

    assertThat(wrong.faults()).containsExactly("password");
    assertThat(wrong.value("email")).isEqualTo("thief@example.org");
    assertThat(wrong.value("password")).isEmpty();
    assertThat(wrong.shortcomings()).isEmpty();
    assertThat(visit.open(PAGE).value("email")).endsWith("@docket.example");
  }

  @Test
  void letsAdministratorsMendThatOfSomebody() {
    var person = people.person();
    var path = "/administration/users/" + person;

    var admin = visits.as(Role.ADMIN);

    var done = save(admin, path + "/profile", admin.open(path + "/profile").value("version"));

    assertThat(done.location()).isEqualTo(path + "?saved");
    assertThat(visits.as(person).open(PAGE).value("firstName")).isEqualTo("Zoë");
  }

  private static String chosen(WebPage page, Kind kind) {
    var name = "told[%s]".formatted(kind);
    return page.html().select("select[name='%s'] option[selected]".formatted(name)).attr("value");
  }

  private static String version(Visit visit) {
    return visit.open(PAGE).value("version");
  }

  private static WebPage save(Visit visit, String path, String version, String... more) {
    var fields =
        new ArrayList<>(
            List.of(
                "version", version,
                "firstName", "Zoë",
                "lastName", "Müller",
                "phone", "+49 30 1234",
                "timeZone", "Europe/Berlin",
                "locale", "de",
                "digest", "DAILY"));
    fields.addAll(List.of(more));
    if (!fields.contains("email")) {
      fields.addAll(List.of("email", "zoe@example.org", "password", TestPeople.PASSWORD));
    }
    return visit.submit(path, fields.toArray(String[]::new));
  }
}
