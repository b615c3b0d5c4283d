package io.docket.users.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.docket.AuditedEvents;
import io.docket.DocketTest;
import io.docket.RestAnswer;
import io.docket.RestCaller;
import io.docket.RestCalls;
import io.docket.TestPeople;
import io.docket.users.AccountAdministration;
import io.docket.users.Actors;
import io.docket.users.LastAdministrator;
import io.docket.users.Role;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;

/** What administrators do with accounts. */
@DocketTest
class AccountControllerTests {

  private final RestCalls calls;
  private final TestPeople people;
  private final AuditedEvents audited;
  private final AccountAdministration administration;
  private final Actors actors;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  @Autowired
  AccountControllerTests(
      RestCalls calls,
      TestPeople people,
      AuditedEvents audited,
      AccountAdministration administration,
      Actors actors,
      JdbcClient jdbc,
      TransactionTemplate transaction) {
    this.calls = calls;
    this.people = people;
    this.audited = audited;
    this.administration = administration;
    this.actors = actors;
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  @Test
  void isForAdministratorsWhetherThereIsSuchAnAccountOrNot() {
    var person = people.person();

    for (var role : List.of(Role.USER, Role.LEAD, Role.ANALYST, Role.OPERATOR)) {
      var caller = calls.asNew(role);
      assertThat(everything(caller, person)).extracting(RestAnswer::status).containsOnly(403);
      assertThat(everything(caller, "nobody-there"))
          .extracting(RestAnswer::status)
          .containsOnly(403);
    }
    assertThat(everything(calls.asNew(Role.ADMIN), "nobody-there"))
        .extracting(RestAnswer::status)
        .containsOnly(404);
  }

  @Test
  void givesAndTakesRoles() {
    var person = people.person(Role.ANALYST);
    var admin = people.person(Role.ADMIN);

    var caller = calls.as(admin).ifMatch("\"0\"");
    var changed = caller.put(path(person, "roles"), Map.of("roles", List.of("lead")));

    assertThat(changed.<List<String>>read("$.roles")).containsExactly("user", "lead");
    assertThat(changed.etag()).isEqualTo("\"1\"");
    assertThat(actors.find(person).orElseThrow().roles()).containsOnly(Role.USER, Role.LEAD);
    assertThat(audited.about(person)).contains("ROLES_CHANGED by " + admin);
    assertThat(audited.detailsAbout(person)).contains("user analyst", "user lead");
    var unknown = calls.as(admin).put(path(person, "roles"), Map.of("roles", List.of("king")));
    assertThat(unknown.fields()).containsExactly("roles");
  }

  @Test
  void changesRolesOnlyOfAnAccountThatTheCallerHasSeen() {
    var person = people.person(Role.ANALYST);
    var admin = calls.asNew(Role.ADMIN);
    var seen = admin.get("/users/" + person).etag();
    var analyst = Map.of("roles", List.of("analyst"));
    admin.ifMatch(seen).put(path(person, "roles"), Map.of("roles", List.of()));

    var unseen = admin.put(path(person, "roles"), analyst);
    var stale = admin.ifMatch(seen).put(path(person, "roles"), analyst);

    assertThat(unseen.status()).isEqualTo(428);
    assertThat(unseen.problem()).isEqualTo("if-match-required");
    assertThat(stale.status()).isEqualTo(412);
    assertThat(stale.problem()).isEqualTo("changed-meanwhile");
    assertThat(actors.find(person).orElseThrow().roles()).containsOnly(Role.USER);
  }

  @Test
  void takesNoRolesByLeavingThemOut() {
    var person = people.person(Role.ANALYST);
    var admin = calls.asNew(Role.ADMIN).ifMatch("*");

    for (var body : List.of("{}", "{\"roles\":null}", "{\"roles\":[null]}")) {
      var answer = admin.put(path(person, "roles"), body);
      assertThat(answer.status()).as(body).isEqualTo(400);
      assertThat(answer.fields()).containsExactly("roles");
    }
    assertThat(actors.find(person).orElseThrow().roles()).containsOnly(Role.USER, Role.ANALYST);
    assertThat(admin.put(path(person, "roles"), "{\"roles\":[]}").status()).isEqualTo(200);
  }

  @Test
  void recordsTheRolesThatAnAccountIsOpenedWith() {
    var person = people.person(Role.ANALYST);

    assertThat(audited.detailsAbout(person)).contains("user analyst");
  }

  @Test
  void recordsWhoeverReadsAProfileBySavingNothing() {
    var person = people.person();
    var admin = people.person(Role.ADMIN);
    var caller = calls.as(admin);
    var readings = new ArrayList<Integer>();

    caller.ifMatch("*").put("/users/" + person, Map.of());
    readings.add(readings(person, admin));
    caller.post(path(person, "activate"));
    readings.add(readings(person, admin));
    caller.ifMatch("*").put(path(person, "roles"), Map.of("roles", List.of("user")));
    readings.add(readings(person, admin));
    caller.post(path(person, "deactivate"));
    caller.post(path(person, "deactivate"));
    readings.add(readings(person, admin));

    assertThat(readings).containsExactly(1, 2, 3, 4);
  }

  private int readings(String person, String reader) {
    return Collections.frequency(audited.about(person), "PROFILE_READ by " + reader);
  }

  @Test
  void letsNobodyTakeTheRoleOfAdministratorFromThemselves() {
    var admin = people.person(Role.ADMIN);

    var answer = calls.as(admin).put(path(admin, "roles"), Map.of("roles", List.of("lead")));

    assertThat(answer.status()).isEqualTo(403);
    assertThat(actors.find(admin).orElseThrow().has(Role.ADMIN)).isTrue();
  }

  @Test
  void keepsTheLastAdministrator() {
    var last = people.person(Role.ADMIN);
    var person = people.person();

    alone(
        last,
        () -> {
          refusesTheLast(() -> administration.deactivate(last));
          administration.changeRoles(person, Set.of(Role.ADMIN), "*");
          administration.changeRoles(person, Set.of(), "*");
          refusesTheLast(() -> administration.deactivate(last));
        });
  }

  @Test
  void endsEverythingThatIsSignedInWithAClosedAccount() {
    var person = people.person();
    var signedIn = calls.as(person);
    var admin = calls.asNew(Role.ADMIN);

    var closed = admin.post(path(person, "deactivate"));

    assertThat(closed.<String>read("$.state")).isEqualTo("CLOSED");
    assertThat(signedIn.get("/users/me").status()).isEqualTo(401);
    assertThat(signIn(person).status()).isEqualTo(401);
    assertThat(admin.get("/users/" + person).<String>read("$.state")).isEqualTo("CLOSED");
    assertThat(admin.post(path(person, "deactivate")).status()).isEqualTo(200);
    admin.post(path(person, "activate"));
    assertThat(signedIn.get("/users/me").status()).isEqualTo(401);
    assertThat(signIn(person).status()).isEqualTo(200);
    assertThat(audited.about(person).stream().map(event -> event.split(" ")[0]))
        .containsSubsequence("ACCOUNT_OPENED", "ACCOUNT_DEACTIVATED", "ACCOUNT_REACTIVATED")
        .containsOnlyOnce("ACCOUNT_DEACTIVATED");
  }

  @Test
  void erasesWhatAClosedAccountHoldsAboutItsPerson() {
    var person = people.person();
    var task = calls.task(calls.as(person), Map.of());
    var admin = calls.asNew(Role.ADMIN);
    var path = path(person, "personal-data");

    assertThat(admin.delete(path).problem()).isEqualTo("account-open");
    admin.post(path(person, "deactivate"));
    assertThat(admin.delete(path).status()).isEqualTo(204);

    var left = admin.get("/users/" + person);
    assertThat(left.<Object>read("$.firstName")).isNull();
    assertThat(left.<Object>read("$.lastName")).isNull();
    assertThat(left.<Object>read("$.email")).isNull();
    assertThat(left.<Object>read("$.phone")).isNull();
    assertThat(admin.get("/tasks/" + task.id()).<String>read("$.createdBy")).isEqualTo(person);
    assertThat(admin.get("/users?state=CLOSED&q=" + person).body()).contains(person);
    assertThat(signIn(person).status()).isEqualTo(401);
    assertThat(admin.post(path(person, "activate")).problem()).isEqualTo("account-erased");
    var change = admin.ifMatch("*").put("/users/" + person, Map.of("firstName", "Again"));
    assertThat(change.status()).isEqualTo(409);
    assertThat(change.problem()).isEqualTo("account-erased");
    assertThat(admin.delete(path).status()).isEqualTo(204);
    assertThat(audited.about(person)).anyMatch(event -> event.startsWith("PERSONAL_DATA_ERASED"));
  }

  private static List<RestAnswer> everything(RestCaller caller, String person) {
    return List.of(
        caller.post(path(person, "approve")),
        caller.post(path(person, "activate")),
        caller.post(path(person, "deactivate")),
        caller.put(path(person, "roles"), Map.of("roles", List.of())),
        caller.delete(path(person, "personal-data")));
  }

  private RestAnswer signIn(String person) {
    return calls
        .stranger()
        .post("/login", Map.of("username", person, "password", TestPeople.PASSWORD));
  }

  private static String path(String person, String what) {
    return "/users/" + person + "/" + what;
  }

  /** As the only administrator, in a transaction that never happened. */
  private void alone(String admin, Runnable work) {
    transaction.executeWithoutResult(
        status -> {
          status.setRollbackOnly();
          jdbc.sql("update app_user set roles = '{user}' where username <> :admin")
              .param("admin", admin)
              .update();
          var actor = actors.find(admin).orElseThrow();
          var authentication = new TestingAuthenticationToken(actor, null, List.of());
          SecurityContextHolder.getContext().setAuthentication(authentication);
          try {
            work.run();
          } finally {
            SecurityContextHolder.clearContext();
          }
        });
  }

  private static void refusesTheLast(ThrowingCallable change) {
    assertThatThrownBy(change).isInstanceOf(LastAdministrator.class);
  }
}
