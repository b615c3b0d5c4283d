package io.docket.tasks.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.docket.DocketTest;
import io.docket.RestAnswer;
import io.docket.RestCaller;
import io.docket.RestCalls;
import io.docket.TestPeople;
import io.docket.users.Role;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.springframework.beans.factory.annotation.Autowired;

/** Who may do what with a task; to whoever may not see it, it does not exist. */
@DocketTest
class TaskPermissionTests {

  private final RestCalls calls;
  private final TestPeople people;

  @Autowired
  TaskPermissionTests(RestCalls calls, TestPeople people) {
    this.calls = calls;
    this.people = people;
  }

  @ParameterizedTest
  @EnumSource(value = Role.class, mode = Mode.EXCLUDE, names = "ADMIN")
  void hidesATaskFromStrangersOnEveryVerb(Role role) {
    var owner = calls.asNew();
    var task = "/tasks/" + calls.task(owner, Map.of()).id();
    var comment = owner.post(task + "/comments", Map.of("text", "Secret")).id();
    var stranger = calls.asNew(role);
    var missing = stranger.get("/tasks/00000000-0000-0000-0000-000000000000");

    assertThat(everyVerb(stranger, task, comment))
        .allSatisfy(
            (verb, answer) -> {
              assertThat(answer.status()).as(verb).isEqualTo(404);
              assertThat(answer.<String>read("$.detail")).isEqualTo(missing.read("$.detail"));
              assertThat(answer.problem()).isEqualTo("task-not-found");
            });
    assertThat(stranger.get("/tasks").<List<?>>read("$.items")).isEmpty();
    assertThat(owner.get(task + "/history").<List<?>>read("$.items")).hasSize(3);
  }

  @Test
  void asksStrangersToSignIn() {
    var task = "/tasks/" + calls.task(calls.asNew(), Map.of()).id();

    assertThat(everyVerb(calls.stranger().with("Authorization", "Bearer x"), task, "x"))
        .allSatisfy((verb, answer) -> assertThat(answer.status()).as(verb).isEqualTo(401));
    assertThat(calls.stranger().get(task).status()).isIn(401, 302);
  }

  @Test
  void letsAMemberWorkButNotDirect() {
    var lead = people.person(Role.LEAD);
    var member = people.person();
    var colleague = people.person();
    var team = people.team(lead, null, member, colleague);
    var task = "/tasks/" + calls.task(calls.as(lead), Map.of("team", team)).id();
    var caller = calls.as(member);

    assertForbidden(caller.ifMatch("*").put(task, Map.of("title", "Mine now")));
    assertForbidden(caller.ifMatch("*").delete(task));
    assertForbidden(caller.post(task + "/assign", Map.of("assignee", member)));
    assertThat(caller.post(task + "/claim").status()).isEqualTo(200);
    assertThat(caller.ifMatch("*").put(task, Map.of("progress", 50)).<String>read("$.status"))
        .isEqualTo("IN_PROGRESS");
    assertForbidden(caller.ifMatch("*").put(task, Map.of("priority", "URGENT")));
    assertForbidden(caller.ifMatch("*").delete(task));
    assertForbidden(caller.post(task + "/assign", Map.of("assignee", colleague)));
    var other = calls.as(colleague);
    assertThat(other.post(task + "/claim").status()).isEqualTo(409);
    assertForbidden(other.post(task + "/unclaim"));
    assertForbidden(other.post(task + "/complete"));
    assertForbidden(other.ifMatch("*").put(task, Map.of("progress", 100)));
  }

  @Test
  void letsALeadDirectTheTeamsBelowAndNoOther() {
    var lead = people.person(Role.LEAD);
    var member = people.person();
    var above = people.team(lead, null);
    var below = people.team(null, above, member);
    var elsewhere = people.team(null, null, member);
    var ours = "/tasks/" + calls.task(calls.as(member), Map.of("team", below)).id();
    var theirs = "/tasks/" + calls.task(calls.as(member), Map.of("team", elsewhere)).id();
    var caller = calls.as(lead);

    assertThat(caller.post(ours + "/assign", Map.of("assignee", member)).status()).isEqualTo(200);
    assertThat(caller.ifMatch("*").put(ours, Map.of("priority", "URGENT")).status()).isEqualTo(200);
    assertThat(caller.post(ours + "/unclaim").status()).isEqualTo(200);
    assertForbidden(caller.post(ours + "/claim"));
    assertThat(caller.ifMatch("*").delete(ours).status()).isEqualTo(204);
    assertThat(caller.get(theirs).status()).isEqualTo(404);
  }

  @Test
  void letsTheCreatorDirectUntilSomebodyHasTheTask() {
    var creator = people.person();
    var member = people.person();
    var team = people.team(null, null, member);
    var task = "/tasks/" + calls.task(calls.as(creator), Map.of("team", team)).id();
    var caller = calls.as(creator);

    assertThat(caller.ifMatch("*").put(task, Map.of("priority", "HIGH")).status()).isEqualTo(200);
    assertForbidden(caller.post(task + "/claim"));
    calls.as(member).post(task + "/claim");

    assertThat(caller.ifMatch("*").put(task, Map.of("title", "Clearer")).status()).isEqualTo(200);
    assertForbidden(caller.ifMatch("*").put(task, Map.of("priority", "LOW")));
    assertForbidden(caller.ifMatch("*").put(task, Map.of("progress", 10)));
    assertForbidden(caller.ifMatch("*").delete(task));
  }

  @Test
  void letsOnlyALeadCreateTasksForOthers() {
    var lead = people.person(Role.LEAD);
    var member = people.person();
    var colleague = people.person();
    var team = people.team(lead, null, member, colleague);
    var toColleague = Map.of("title", "A task", "team", team, "assignee", colleague);

    assertForbidden(calls.as(member).post("/tasks", toColleague));
    assertThat(calls.as(lead).post("/tasks", toColleague).status()).isEqualTo(201);
    var toOneself = Map.of("title", "A task", "team", team, "assignee", member);
    assertThat(calls.as(member).post("/tasks", toOneself).status()).isEqualTo(201);
  }

  @Test
  void letsAnAdminSeeAndDirectEverything() {
    var task = calls.task(calls.asNew(), Map.of());
    var admin = calls.asNew(Role.ADMIN);

    assertThat(admin.get("/tasks/" + task.id()).status()).isEqualTo(200);
    assertThat(admin.ifMatch(task.etag()).delete("/tasks/" + task.id()).status()).isEqualTo(204);
  }

  private static Map<String, RestAnswer> everyVerb(RestCaller who, String task, String comment) {
    var verbs = new LinkedHashMap<String, Function<RestCaller, RestAnswer>>();
    verbs.put("read", caller -> caller.get(task));
    verbs.put("edit", caller -> caller.put(task, Map.of("title", "Mine")));
    verbs.put("edit conditionally", caller -> caller.ifMatch("\"9\"").put(task, "{}"));
    verbs.put("cancel", caller -> caller.delete(task));
    verbs.put("cancel conditionally", caller -> caller.ifMatch("*").delete(task));
    verbs.put("claim", caller -> caller.post(task + "/claim"));
    verbs.put("unclaim", caller -> caller.post(task + "/unclaim"));
    verbs.put("assign", caller -> caller.post(task + "/assign", Map.of("assignee", "clerk")));
    verbs.put("complete", caller -> caller.post(task + "/complete"));
    verbs.put("review", caller -> caller.post(task + "/review", Map.of("decision", "APPROVE")));
    verbs.put("history", caller -> caller.get(task + "/history"));
    verbs.put("comments", caller -> caller.get(task + "/comments"));
    verbs.put("comment", caller -> caller.post(task + "/comments", Map.of("text", "Hello")));
    var id = comment.equals("x") ? "00000000-0000-0000-0000-000000000000" : comment;
    var written = task + "/comments/" + id;
    verbs.put("edit comment", caller -> caller.put(written, Map.of("text", "Hello")));
    verbs.put("delete comment", caller -> caller.delete(written));
    var answers = new LinkedHashMap<String, RestAnswer>();
    verbs.forEach((verb, call) -> answers.put(verb, call.apply(who)));
    return answers;
  }

  private static void assertForbidden(RestAnswer answer) {
    assertThat(answer.status()).as(answer.toString()).isEqualTo(403);
    assertThat(answer.problem()).isEqualTo("not-allowed");
  }
}
