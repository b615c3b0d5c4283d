package io.docket.doors;

import static org.assertj.core.api.Assertions.assertThat;

import io.docket.TestClock;
import io.docket.TestPeople;
import io.docket.users.Role;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever did the work is never its reviewer, by no address of any door and by nobody's hand. */
class MakerAndCheckerTests extends TeamAtWork {

  private static final List<String> PLACES = List.of("", "/engine/default");

  private static final List<String> BY_THE_MAKER =
      List.of(
          "POST /task/TASK/claim {\"userId\":\"MAKER\"}",
          "POST /task/TASK/assignee {\"userId\":\"MAKER\"}",
          "POST /task/TASK/complete {}",
          "POST /task/TASK/submit-form " + decision("APPROVE", ""),
          "POST /task/TASK/submit-form " + decision("REJECT", "No"),
          "PUT /task/TASK {\"name\":\"A task\",\"priority\":50,\"assignee\":\"MAKER\"}");

  private static final List<String> BY_THE_MAKER_OVER_REST =
      List.of(
          "POST /tasks/ID/claim ",
          "POST /tasks/ID/assign {\"assignee\":\"MAKER\"}",
          "POST /tasks/ID/complete {\"outcome\":\"again\"}",
          "POST /tasks/ID/review {\"decision\":\"APPROVE\"}",
          "POST /tasks/ID/review {\"decision\":\"REJECT\",\"note\":\"No\"}");

  private static final List<String> BY_OTHERS =
      List.of(
          "POST /task/TASK/claim {\"userId\":\"MAKER\"}",
          "POST /task/TASK/assignee {\"userId\":\"MAKER\"}",
          "PUT /task/TASK {\"name\":\"A task\",\"priority\":50,\"assignee\":\"MAKER\"}");

  @Autowired
  MakerAndCheckerTests(TestPeople people, TestClock clock, @LocalServerPort int port) {
    super(people, clock, port);
  }

  @Test
  void refusesTheReviewByWhoeverDidTheWork() {
    var id = taskForReview();

    refuses(clerk, id, BY_THE_MAKER, BY_THE_MAKER_OVER_REST);
  }

  @Test
  void refusesItToTheMakerWhenSomebodyElseHasTheReview() {
    var id = taskForReview();
    colleague.rest("POST", "/tasks/" + id + "/claim", "");

    refuses(clerk, id, BY_THE_MAKER, BY_THE_MAKER_OVER_REST);
  }

  @Test
  void refusesToGiveTheReviewToTheMakerWhoeverAsks() {
    var id = taskForReview();
    var admin = new SignedIn(people.person(Role.ADMIN), port);
    var byRest = List.of("POST /tasks/ID/assign {\"assignee\":\"MAKER\"}");

    refuses(lead, id, BY_OTHERS, byRest);
    refuses(admin, id, BY_OTHERS, byRest);
  }

  @Test
  void refusesALeadWhoDidTheWorkThemselves() {
    var id =
        create("{\"title\":\"A task\",\"category\":\"payments\",\"team\":\"%s\"}".formatted(team));
    lead.rest("POST", "/tasks/" + id + "/claim", "");
    lead.rest("POST", "/tasks/" + id + "/complete", "{\"outcome\":\"paid\"}");
    assertThat(lead.<String>task(id, "status")).isEqualTo("IN_REVIEW");

    refuses(lead, lead, id, BY_THE_MAKER, BY_THE_MAKER_OVER_REST);
  }

  private void refuses(SignedIn person, String id, List<String> acts, List<String> overRest) {
    refuses(person, clerk, id, acts, overRest);
  }

  private void refuses(
      SignedIn person, SignedIn maker, String id, List<String> acts, List<String> overRest) {
    var before = state(person, id);
    var userTask = person.<String>userTask(id, "id");

    for (var act : acts) {
      var request = fill(act, id, userTask, maker).split(" ", 3);
      var answer = person.tasklist(request[0], request[1], request[2]);
      assertThat(answer.statusCode()).as(act + answer.body()).isIn(400, 403, 409);
      for (var place : PLACES) {
        answer = person.engine(request[0], place + request[1], request[2]);
        assertThat(answer.statusCode()).as(act + answer.body()).isIn(400, 403, 409);
      }
    }
    for (var act : overRest) {
      var request = fill(act, id, userTask, maker).split(" ", 3);
      var answer = person.rest(request[0], request[1], request[2]);
      assertThat(answer.statusCode()).as(act + answer.body()).isIn(400, 403, 409);
    }

    assertThat(state(person, id)).isEqualTo(before);
  }

  private static String fill(String act, String id, String userTask, SignedIn maker) {
    return act.replace("TASK", userTask).replace("ID", id).replace("MAKER", maker.username());
  }

  private static String state(SignedIn person, String id) {
    return person.rest("GET", "/tasks/" + id, "").body()
        + person.rest("GET", "/tasks/" + id + "/history", "").body();
  }
}
