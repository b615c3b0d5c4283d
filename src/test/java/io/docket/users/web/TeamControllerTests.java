package io.docket.users.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.docket.AuditedEvents;
import io.docket.DocketTest;
import io.docket.RestCalls;
import io.docket.TestPeople;
import io.docket.users.Role;
import io.docket.users.Users;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Founding, changing and dissolving teams. */
@DocketTest
class TeamControllerTests {

  private final RestCalls calls;
  private final TestPeople people;
  private final AuditedEvents audited;
  private final Users users;
  private final String key = "team-" + UUID.randomUUID();
  private String admin = "";

  @Autowired
  TeamControllerTests(RestCalls calls, TestPeople people, AuditedEvents audited, Users users) {
    this.calls = calls;
    this.people = people;
    this.audited = audited;
    this.users = users;
  }

  @BeforeEach
  void openAnAdministrator() {
    admin = people.person(Role.ADMIN);
  }

  @Test
  void foundsATeam() {
    var lead = people.person(Role.LEAD);
    var member = people.person();
    var parent = people.team(null, null);

    var answer =
        calls
            .as(admin)
            .post(
                "/teams",
                Map.of(
                    "key",
                    key,
                    "name",
                    " Loans ",
                    "lead",
                    lead,
                    "parent",
                    parent,
                    "members",
                    List.of(member, member)));

    assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
    assertThat(answer.header("Location")).isEqualTo("/teams/" + key);
    assertThat(answer.etag()).isEqualTo("\"0\"");
    assertThat(answer.<String>read("$.name")).isEqualTo("Loans");
    assertThat(answer.<List<String>>read("$.members")).containsExactly(member);
    assertThat(calls.as(admin).get("/teams").<List<String>>read("$.items[*].key")).contains(key);
    assertThat(audited.about(key)).containsExactly("TEAM_CREATED by " + admin);
    assertThat(audited.detailsAbout(key)).contains(lead, parent, member);
    assertThat(calls.as(admin).post("/teams", Map.of("key", key, "name", "X")).problem())
        .isEqualTo("team-taken");
  }

  @Test
  void recordsEverybodyWhoJoinsAndEverybodyWhoIsLeftWithoutATeam() {
    var members = IntStream.range(0, 30).mapToObj(each -> people.person()).toList();
    var team = people.team(null, null);
    var caller = calls.as(admin);

    caller.ifMatch("*").put("/teams/" + team, Map.of("members", members));
    var joined = audited.detailsAbout(team);
    caller.ifMatch("*").delete("/teams/" + team);

    assertThat(joined).contains(members);
    assertThat(audited.detailsAbout(team).substring(joined.length())).contains(members);
  }

  @Test
  void leavesTeamsToAdministrators() {
    var lead = people.person(Role.LEAD);
    var team = "/teams/" + people.team(lead, null);
    var caller = calls.as(lead).ifMatch("*");

    assertThat(caller.post("/teams", Map.of("key", key, "name", "X")).status()).isEqualTo(403);
    assertThat(caller.put(team, Map.of("name", "X")).status()).isEqualTo(403);
    assertThat(caller.delete(team).status()).isEqualTo(403);
    assertThat(caller.delete(team).status()).isEqualTo(403);
    assertThat(audited.by(lead))
        .filteredOn(event -> event.startsWith("ACCESS_REFUSED"))
        .hasSize(3)
        .last()
        .asString()
        .contains("DELETE /teams/{", "not-allowed");
  }

  @Test
  void showsThePeopleOfATeamToWhoeverBelongsToIt() {
    var top = people.person(Role.LEAD);
    var member = people.person();
    var above = people.team(top, null);
    var team = "/teams/" + people.team(null, above, member);

    for (var insider : List.of(top, member, admin)) {
      assertThat(calls.as(insider).get(team).<List<String>>read("$.members"))
          .containsExactly(member);
    }
    assertThat(calls.asNew(Role.LEAD).get(team).status()).isEqualTo(403);
    assertThat(calls.as(admin).get("/teams/unheard-of").problem()).isEqualTo("team-not-found");
  }

  @Test
  void changesOnlyWhatIsGiven() {
    var lead = people.person(Role.LEAD);
    var leaver = people.person();
    var joiner = people.person();
    var team = people.team(lead, null, leaver);
    var caller = calls.as(admin);
    var change = new HashMap<String, Object>();
    change.put("lead", null);
    change.put("members", List.of(joiner));

    var changed = caller.ifMatch("\"0\"").put("/teams/" + team, change);

    assertThat(changed.etag()).isEqualTo("\"1\"");
    assertThat(changed.<Object>read("$.lead")).isNull();
    assertThat(changed.<String>read("$.name")).isEqualTo("Team " + team);
    assertThat(changed.<List<String>>read("$.members")).containsExactly(joiner);
    assertThat(caller.ifMatch("\"1\"").put("/teams/" + team, Map.of("name", "New")).etag())
        .isEqualTo("\"2\"");
    assertThat(caller.put("/teams/" + team, change).status()).isEqualTo(428);
    assertThat(caller.ifMatch("\"1\"").put("/teams/" + team, change).status()).isEqualTo(412);
    assertThat(audited.detailsAbout(team)).contains("lead members", joiner, leaver);
  }

  @Test
  void refusesATeamBelowItself() {
    var top = people.team(null, null);
    var middle = people.team(null, top);
    var bottom = people.team(null, middle);
    var caller = calls.as(admin).ifMatch("*");

    for (var parent : List.of(top, middle, bottom)) {
      assertThat(caller.put("/teams/" + top, Map.of("parent", parent)).fields())
          .containsExactly("parent");
    }
    assertThat(caller.put("/teams/" + bottom, Map.of("parent", top)).status()).isEqualTo(200);
  }

  @Test
  void closesNoCircleWhenTwoChangeAtOnce() {
    var one = people.team(null, null);
    var other = people.team(null, null);
    var caller = calls.as(admin).ifMatch("*");

    var answers =
        RestCalls.atOnce(
            2,
            number ->
                number == 0
                    ? caller.put("/teams/" + one, Map.of("parent", other))
                    : caller.put("/teams/" + other, Map.of("parent", one)));

    assertThat(answers.stream().map(answer -> answer.status())).containsExactlyInAnyOrder(200, 400);
  }

  @Test
  void namesEveryFieldAtFault() {
    var fields =
        Map.of(
            "key",
            "No key",
            "name",
            " ",
            "lead",
            "ghost",
            "parent",
            "nowhere",
            "members",
            List.of("ghost", "x\u0000"));

    assertThat(calls.as(admin).post("/teams", fields).fields())
        .containsExactlyInAnyOrder("key", "name", "parent", "lead", "members", "members");
  }

  @Test
  void keepsATeamThatHasOpenTasksOrTeamsBelow() {
    var member = people.person();
    var top = people.team(null, null);
    var team = people.team(null, top, member);
    var caller = calls.as(member);
    var task = "/tasks/" + calls.task(caller, Map.of("team", team, "assignee", member)).id();
    var administrator = calls.as(admin).ifMatch("*");

    assertThat(administrator.delete("/teams/" + top).problem()).isEqualTo("team-in-use");
    assertThat(administrator.delete("/teams/" + team).problem()).isEqualTo("team-in-use");
    assertThat(calls.as(admin).delete("/teams/" + team).status()).isEqualTo(428);

    caller.post(task + "/complete", Map.of());
    assertThat(administrator.delete("/teams/" + team).status()).isEqualTo(204);
    assertThat(administrator.delete("/teams/" + top).status()).isEqualTo(204);
    assertThat(administrator.get(task).<String>read("$.team")).isEqualTo(team);
  }

  @Test
  void forgetsThePeopleOfADissolvedTeamAndKeepsItsKey() {
    var member = people.person();
    var team = people.team(member, null, member);
    var caller = calls.as(admin).ifMatch("*");

    caller.delete("/teams/" + team);

    assertThat(caller.get("/teams/" + team).status()).isEqualTo(404);
    assertThat(caller.get("/teams").<List<String>>read("$.items[*].key")).doesNotContain(team);
    assertThat(users.activeMembersOf(team)).isEmpty();
    assertThat(caller.post("/tasks", Map.of("title", "T", "team", team)).fields())
        .containsExactly("team");
    assertThat(caller.post("/teams", Map.of("key", team, "name", "X")).problem())
        .isEqualTo("team-taken");
    assertThat(audited.about(team)).endsWith("TEAM_DELETED by " + admin);
  }
}
