package io.docket.users.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.docket.DocketTest;
import io.docket.PageVisits;
import io.docket.PageVisits.Visit;
import io.docket.TestPeople;
import io.docket.WebPage;
import io.docket.users.Role;
import io.docket.users.Teams;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What administrators do with teams in a browser. */
@DocketTest
class TeamPageTests {

  private static final String TEAMS = "/administration/teams";
  private static final String NEW = "/administration/new-team";

  private final PageVisits visits;
  private final TestPeople people;
  private final Teams teams;

  private Visit admin;

  @Autowired
  TeamPageTests(PageVisits visits, TestPeople people, Teams teams) {
    this.visits = visits;
    this.people = people;
    this.teams = teams;
    this.admin = visits.stranger();
  }

  @BeforeEach
  void comeIn() {
    admin = visits.as(Role.ADMIN);
  }

  @Test
  void foundsATeam() {
    var key = key();
    var lead = people.person(Role.LEAD);
    var one = people.person();
    var other = people.person();

    var done =
        admin.submit(NEW, "key", key, "name", "Cards", "lead", lead, "added", one + ", " + other);

    assertThat(done.location()).isEqualTo(TEAMS + "/" + key + "?founded");
    assertThat(teams.hasMember(key, one)).isTrue();
    assertThat(teams.hasMember(key, other)).isTrue();
    assertThat(admin.open(TEAMS).text()).contains("Cards", key, lead);
  }

  @Test
  void namesAllMistakesAndKeepsWhatWasTyped() {
    var page = admin.submit(NEW, "key", "No Key", "lead", "nobody-at-all", "added", "nobody-here");

    assertThat(page.status()).isEqualTo(400);
    assertThat(page.faults()).containsExactly("key", "name", "lead", "members");
    assertThat(page.value("key")).isEqualTo("No Key");
    assertThat(page.value("added")).isEqualTo("nobody-here");
    assertThat(page.text()).contains("no user \"nobody-here\"");
    assertThat(page.shortcomings()).isEmpty();
  }

  @Test
  void saysThatAKeyIsTaken() {
    var page = admin.submit(NEW, "key", people.team(null, null), "name", "Twice");

    assertThat(page.status()).isEqualTo(409);
    assertThat(page.text()).contains("There is a team");
  }

  @Test
  void changesNameLeadAndMembers() {
    var stays = people.person();
    var leaves = people.person();
    var joins = people.person();
    var key = people.team(null, null, stays, leaves);
    var page = TEAMS + "/" + key;
    var version = admin.open(page).value("version");

    var once = save(page, version, stays, joins);
    var twice = save(page, version, stays, joins);

    assertThat(once.location()).isEqualTo(page + "?saved");
    assertThat(twice.location()).isEqualTo(once.location());
    assertThat(teams.find(key).orElseThrow().name()).isEqualTo("Renamed");
    assertThat(teams.hasMember(key, joins)).isTrue();
    assertThat(teams.hasMember(key, leaves)).isFalse();
  }

  @Test
  void keepsWhatSomebodyElseHasSavedMeanwhile() {
    var key = people.team(null, null);
    var page = TEAMS + "/" + key;
    var version = admin.open(page).value("version");
    admin.submit(page, "version", version, "name", "First");

    var stale = admin.submit(page, "version", version, "name", "Second");

    assertThat(stale.status()).isEqualTo(412);
    assertThat(stale.value("name")).isEqualTo("Second");
    assertThat(stale.text()).contains("This team was changed elsewhere while you had it open");
    assertThat(stale.shortcomings()).isEmpty();
    assertThat(teams.find(key).orElseThrow().name()).isEqualTo("First");
    var again = admin.submit(page, "version", stale.value("version"), "name", "Second");
    assertThat(again.location()).isEqualTo(page + "?saved");
    assertThat(teams.find(key).orElseThrow().name()).isEqualTo("Second");
  }

  @Test
  void showsWhoHasJoinedMeanwhile() {
    var stays = people.person();
    var joins = people.person();
    var key = people.team(null, null, stays);
    var page = TEAMS + "/" + key;
    var version = admin.open(page).value("version");
    admin.submit(page, "version", version, "name", "First", "members", stays, "added", joins);

    var stale = admin.submit(page, "version", version, "name", "Second", "members", stays);

    assertThat(stale.html().select("#members [type=checkbox]").eachAttr("value"))
        .containsExactly(stays, joins);
    assertThat(stale.html().select("#members [checked]").eachAttr("value")).containsExactly(stays);
    assertThat(stale.shortcomings()).isEmpty();
  }

  @Test
  void deletesOnceAskedAndNotWhileTeamsAreBelow() {
    var above = people.team(null, null);
    var below = people.team(null, above);

    assertThat(admin.open(deletion(below)).text()).contains("Delete the team");
    assertThat(teams.find(below)).isPresent();
    var tooEarly = admin.submit(deletion(above));
    var done = admin.submit(deletion(below));
    var again = admin.submitFrom(TEAMS, deletion(below));

    assertThat(tooEarly.status()).isEqualTo(409);
    assertThat(tooEarly.text()).contains("teams below this one");
    assertThat(done.location()).isEqualTo(TEAMS + "?deleted");
    assertThat(again.location()).isEqualTo(TEAMS);
    assertThat(teams.find(below)).isEmpty();
  }

  private WebPage save(String page, String version, String stays, String joins) {
    return admin.submit(
        page, "version", version, "name", "Renamed", "members", stays, "added", joins);
  }

  private static String deletion(String key) {
    return TEAMS + "/" + key + "/deletion";
  }

  private static String key() {
    return "cards-" + UUID.randomUUID();
  }
}
