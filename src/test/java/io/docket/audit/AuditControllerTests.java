package io.docket.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.docket.DocketTest;
import io.docket.RestAnswer;
import io.docket.RestCalls;
import io.docket.TestPeople;
import io.docket.users.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Who reads what of the audit trail over REST. */
@DocketTest
class AuditControllerTests {

  private final RestCalls calls;
  private final TestPeople people;
  private final AuditTrail trail;

  @Autowired
  AuditControllerTests(RestCalls calls, TestPeople people, AuditTrail trail) {
    this.calls = calls;
    this.people = people;
    this.trail = trail;
  }

  @Test
  void showsAdministratorsWhatHappenedToAnybody() {
    var clerk = people.person();
    trail.record(new AuditEvent(AuditKind.ROLES_CHANGED, "admin", clerk, Map.of("given", "lead")));

    var answer = calls.asNew(Role.ADMIN).get("/audit?kind=ROLES_CHANGED&subject=" + clerk);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.<List<String>>read("$.items[*].actor")).containsExactly("admin");
    assertThat(answer.<String>read("$.items[0].details.given")).isEqualTo("lead");
    assertThat(answer.<String>read("$.items[0].clientAddress")).isNull();
    assertThat(answer.<String>read("$.items[0].hash")).matches("[0-9a-f]{64}");
  }

  @Test
  void showsLeadsTheirPeopleAndTeamsAndNobodyElse() {
    var lead = people.person(Role.LEAD);
    var member = people.person();
    var stranger = people.person();
    var team = people.team(lead, null);
    var below = people.team(null, team, member);
    var other = people.team(null, null, stranger);
    var note = "note-" + UUID.randomUUID();
    for (var subject : List.of(member, stranger)) {
      trail.record(AuditEvent.of(AuditKind.PROFILE_CHANGED, note, subject));
    }
    for (var subject : List.of(below, other, member)) {
      trail.record(AuditEvent.of(AuditKind.TEAM_CHANGED, note, subject));
    }
    trail.record(AuditEvent.of(AuditKind.SIGNED_IN, member, null));

    var caller = calls.as(lead);

    var seen = caller.get("/audit?actor=" + note).<List<String>>read("$.items[*].subject");
    assertThat(seen).as("a team may be called like a person").containsExactly(below, member);
    assertThat(kinds(caller.get("/audit?actor=" + member))).contains("SIGNED_IN");
    assertThat(kinds(caller.get("/audit?actor=" + stranger))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/audit", "/audit/export", "/audit/verification"})
  void isClosedToEverybodyElse(String path) {
    var answer = calls.asNew(Role.ANALYST, Role.OPERATOR).get(path);

    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.problem()).isEqualTo("forbidden");
  }

  @Test
  void letsOnlyAdministratorsVerify() {
    assertThat(calls.asNew(Role.LEAD).get("/audit/verification").status()).isEqualTo(403);

    var admin = calls.asNew(Role.ADMIN);
    var verdict = admin.get("/audit/verification");
    var newest = verdict.<String>read("$.newest");

    assertThat(verdict.<Boolean>read("$.intact")).isTrue();
    assertThat(admin.get("/audit/verification?anchor=" + newest).<Boolean>read("$.intact"))
        .isTrue();
    var forged = newest.replaceFirst(":.", ":" + (newest.contains(":0") ? "1" : "0"));
    var denied = admin.get("/audit/verification?anchor=" + forged);
    assertThat(denied.<Boolean>read("$.intact")).isFalse();
    assertThat(denied.<String>read("$.reason")).contains("anew");
  }

  @Test
  void recordsWhoReadAndExportedIt() {
    var reader = people.person(Role.ADMIN);
    var caller = calls.as(reader);

    caller.get("/audit?kind=SIGNED_IN");
    caller.get("/audit/export?subject=nobody-of-that-name");

    var reads = caller.get("/audit?kind=AUDIT_TRAIL_READ&actor=" + reader);
    assertThat(reads.<List<String>>read("$.items[*].details.as")).containsExactly("export", "page");
    assertThat(reads.<String>read("$.items[1].details.kind")).isEqualTo("SIGNED_IN");
    assertThat(reads.<String>read("$.items[1].clientAddress")).isEqualTo("127.0.0.1");
  }

  @Test
  void leafsThroughPagesWithoutSkippingOrRepeating() {
    var actor = "actor-" + UUID.randomUUID();
    for (var i = 0; i < 7; i++) {
      trail.record(new AuditEvent(AuditKind.TOKEN_CREATED, actor, "token-" + i, Map.of()));
    }
    var admin = calls.asNew(Role.ADMIN);

    var seen = new ArrayList<String>();
    var page = admin.get("/audit?limit=3&actor=" + actor);
    seen.addAll(page.read("$.items[*].subject"));
    while (page.read("$.next") != null) {
      trail.record(new AuditEvent(AuditKind.TOKEN_CREATED, actor, "later", Map.of()));
      page = admin.get("/audit?limit=3&actor=" + actor + "&cursor=" + page.read("$.next"));
      seen.addAll(page.read("$.items[*].subject"));
    }

    assertThat(seen)
        .containsExactly(
            "token-6", "token-5", "token-4", "token-3", "token-2", "token-1", "token-0");
  }

  @Test
  void exportsCsvThatNoSpreadsheetRuns() {
    var actor = "actor-" + UUID.randomUUID();
    trail.record(
        new AuditEvent(
            AuditKind.SIGN_IN_REFUSED, actor, "=cmd|' /C calc'!A1", Map.of("why", "a \"b\", c")));

    var answer = calls.asNew(Role.ADMIN).get("/audit/export?actor=" + actor);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).startsWith("text/csv;charset=UTF-8");
    assertThat(answer.header("Content-Disposition")).startsWith("attachment");
    var lines = answer.body().split("\r\n");
    assertThat(lines).hasSize(2);
    assertThat(lines[0]).startsWith("number,at,kind,actor,subject,details");
    assertThat(lines[1]).contains(",'=cmd|' /C calc'!A1,\"why: a \"\"b\"\", c\",");
  }

  @ParameterizedTest
  @CsvSource({
    "/audit?from=yesterday, from",
    "/audit?to=12, to",
    "/audit?kind=SLEPT, kind",
    "/audit?actor=%00, actor",
    "/audit?limit=0, limit",
    "/audit?cursor=x, cursor",
    "/audit/export?from=x, from",
    "/audit/verification?anchor=1:2, anchor"
  })
  void refusesWhatMakesNoSense(String path, String field) {
    var answer = calls.asNew(Role.ADMIN).get(path);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.fields()).containsExactly(field);
  }

  private static List<String> kinds(RestAnswer answer) {
    return answer.read("$.items[*].kind");
  }
}
