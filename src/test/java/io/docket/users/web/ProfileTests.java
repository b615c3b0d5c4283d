package io.docket.users.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.docket.AuditedEvents;
import io.docket.DocketTest;
import io.docket.RestCalls;
import io.docket.SentMails;
import io.docket.TestPeople;
import io.docket.users.Contacts;
import io.docket.users.Role;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reading and changing profiles. */
@DocketTest
class ProfileTests {

  private final RestCalls calls;
  private final TestPeople people;
  private final SentMails mails;
  private final AuditedEvents audited;
  private final Contacts contacts;
  private final JdbcClient jdbc;

  @Autowired
  ProfileTests(
      RestCalls calls,
      TestPeople people,
      SentMails mails,
      AuditedEvents audited,
      Contacts contacts,
      JdbcClient jdbc) {
    this.calls = calls;
    this.people = people;
    this.mails = mails;
    this.audited = audited;
    this.contacts = contacts;
    this.jdbc = jdbc;
  }

  @Test
  void showsOneselfWithoutARecord() {
    var person = people.person();

    var me = calls.as(person).get("/users/me");

    assertThat(me.<String>read("$.username")).isEqualTo(person);
    assertThat(me.<String>read("$.email")).isEqualTo(person + "@docket.example");
    assertThat(me.<String>read("$.state")).isEqualTo("ACTIVE");
    assertThat(me.etag()).isEqualTo("\"0\"");
    assertThat(calls.as(person).get("/users/" + person).body()).isEqualTo(me.body());
    assertThat(audited.about(person)).noneMatch(event -> event.startsWith("PROFILE_READ"));
  }

  @Test
  void showsMembersToTheirLeadsAndRecordsIt() {
    var person = people.person();
    var top = people.person(Role.LEAD);
    var lead = people.person(Role.LEAD);
    var above = people.team(top, null);
    people.team(lead, above, person);

    assertThat(calls.as(lead).get("/users/" + person).status()).isEqualTo(200);
    assertThat(calls.as(top).get("/users/" + person).status()).isEqualTo(200);
    assertThat(calls.as(top).get("/users/" + lead).status()).isEqualTo(200);
    assertThat(audited.about(person)).contains("PROFILE_READ by " + lead, "PROFILE_READ by " + top);
  }

  @Test
  void hidesPeopleFromEverybodyElse() {
    var person = people.person();
    var colleague = people.person();
    people.team(null, null, person, colleague);
    var missing = calls.as(colleague).get("/users/nobody-there");

    for (var caller :
        List.of(
            calls.as(colleague),
            calls.asNew(Role.LEAD),
            calls.asNew(Role.OPERATOR),
            calls.asNew(Role.ANALYST))) {
      var read = caller.get("/users/" + person);
      var changed = caller.ifMatch("*").put("/users/" + person, Map.of("firstName", "X"));

      assertThat(List.of(read.status(), changed.status(), missing.status())).containsOnly(404);
      assertThat(read.<String>read("$.detail").replace(person, "nobody-there"))
          .isEqualTo(missing.read("$.detail"));
    }
    assertThat(audited.about(person)).noneMatch(event -> event.startsWith("PROFILE_READ"));
  }

  @Test
  void letsLeadsReadButNotChange() {
    var person = people.person();
    var lead = people.person(Role.LEAD);
    people.team(lead, null, person);

    var answer = calls.as(lead).ifMatch("*").put("/users/" + person, Map.of("firstName", "X"));

    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.problem()).isEqualTo("not-allowed");
  }

  @Test
  void changesOnlyWhatIsGiven() {
    var person = people.person();
    var caller = calls.as(person);
    var change = new HashMap<String, Object>();
    change.put("lastName", "Zürcher");
    change.put("phone", "+41 44 123 45 67");
    change.put("timeZone", "Europe/Zurich");
    change.put("locale", "de");

    var changed = caller.ifMatch("\"0\"").put("/users/" + person, change);

    assertThat(changed.status()).as(changed.toString()).isEqualTo(200);
    assertThat(changed.etag()).isEqualTo("\"1\"");
    assertThat(changed.<String>read("$.firstName")).isEqualTo("Test");
    assertThat(changed.<String>read("$.lastName")).isEqualTo("Zürcher");
    change.clear();
    change.put("phone", null);
    var cleared = caller.ifMatch("\"1\"").put("/users/" + person, change);
    assertThat(cleared.<Object>read("$.phone")).isNull();
    assertThat(cleared.<String>read("$.locale")).isEqualTo("de");
    assertThat(audited.detailsAbout(person))
        .contains("lastName locale phone timeZone")
        .doesNotContain("Zürcher", "+41");
  }

  @Test
  void wantsTheVersionThatTheCallerHasSeen() {
    var person = people.person();
    var caller = calls.as(person);

    assertThat(caller.put("/users/" + person, Map.of("locale", "de")).status()).isEqualTo(428);
    assertThat(caller.ifMatch("\"7\"").put("/users/" + person, Map.of("locale", "de")).status())
        .isEqualTo(412);
  }

  @Test
  void namesEveryFieldAtFault() {
    var person = people.person();
    var change = new HashMap<String, Object>();
    change.put("firstName", null);
    change.put("email", "nowhere");
    change.put("timeZone", "+02:00");
    change.put("locale", "en-US");
    change.put(
        "notificationPreferences", Map.of("quietHours", Map.of("from", "20:00", "to", "25:00")));

    var answer = calls.as(person).ifMatch("*").put("/users/" + person, change);

    assertThat(answer.problem()).isEqualTo("invalid-account");
    assertThat(answer.fields())
        .containsExactly(
            "firstName", "email", "timeZone", "locale", "notificationPreferences.quietHours");
  }

  @Test
  void keepsHowSomebodyWantsToBeTold() {
    var person = people.person();
    var wanted =
        Map.of(
            "channels", Map.of("REMINDER", List.of("EMAIL", "IN_APP"), "COMPLETION", List.of()),
            "quietHours", Map.of("from", "20:00", "to", "07:00"),
            "digest", "DAILY");
    var caller = calls.as(person).ifMatch("*");

    caller.put("/users/" + person, Map.of("notificationPreferences", wanted));

    var me = caller.get("/users/me");
    assertThat(me.<Map<String, ?>>read("$.notificationPreferences")).isEqualTo(wanted);
    var contact = contacts.of(person).orElseThrow();
    assertThat(contact.email()).isEqualTo(person + "@docket.example");
    assertThat(contact.notificationPreferences().quietHours()).isNotNull();
    for (var nonsense :
        List.of(
            Map.of("digest", "HOURLY"),
            Map.of("channels", Map.of("GOSSIP", List.of("EMAIL"))),
            Map.of("channels", Map.of("REMINDER", List.of("PIGEON"))))) {
      var refused = caller.put("/users/" + person, Map.of("notificationPreferences", nonsense));
      assertThat(refused.status()).as(nonsense.toString()).isEqualTo(400);
    }
  }

  @Test
  void tellsTheOldAddressOfANewOne() {
    var person = people.person();
    var neighbour = people.person();

    var answer =
        calls
            .asNew(Role.ADMIN)
            .ifMatch("*")
            .put("/users/" + person, address(neighbour + "@docket.example", TestPeople.PASSWORD));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(mails.next(person + "@docket.example").text()).contains(person);
    assertThat(mails.next(neighbour + "@docket.example").text()).contains(person);
  }

  @Test
  void wantsThePasswordForAnotherMailAddress() {
    var person = people.person();
    var caller = calls.as(person).ifMatch("*");
    var same = person + "@docket.example";

    var missing = caller.put("/users/" + person, Map.of("email", "thief@example.org"));
    var wrong = caller.put("/users/" + person, address("thief@example.org", "wrong"));
    var unchanged = caller.put("/users/" + person, Map.of("email", same, "locale", "de"));

    assertThat(missing.fields()).containsExactly("password");
    assertThat(wrong.fields()).containsExactly("password");
    assertThat(unchanged.status()).isEqualTo(200);
    assertThat(caller.get("/users/me").<String>read("$.email")).isEqualTo(same);
    assertThat(audited.about(person)).contains("SIGN_IN_REFUSED by nobody");
  }

  private static Map<String, String> address(String email, String password) {
    return Map.of("email", email, "password", password);
  }

  @Test
  void storesNothingAboutThePersonInClear() {
    var person = people.person();
    calls
        .as(person)
        .ifMatch("*")
        .put("/users/" + person, Map.of("firstName", "Xaver", "phone", "+49 30 1234567"));

    var row =
        jdbc.sql("select cast(u as text) from app_user u where username = :username")
            .param("username", person)
            .query(String.class)
            .single();

    assertThat(row).contains(person).doesNotContain("Xaver", "1234567", "@docket.example");
  }
}
