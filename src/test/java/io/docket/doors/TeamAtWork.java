package io.docket.doors;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.docket.DocketTest;
import io.docket.TestClock;
import io.docket.TestPeople;
import io.docket.users.Role;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/** A clerk, a colleague and a lead of one team, signed in at all doors, and tasks for them. */
@DocketTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class TeamAtWork {

  static final String START = "/process-definition/key/taskLifecycle/submit-form";

  final TestPeople people;
  final TestClock clock;
  final int port;

  SignedIn clerk;
  SignedIn colleague;
  SignedIn lead;
  String team;

  TeamAtWork(TestPeople people, TestClock clock, int port) {
    this.people = people;
    this.clock = clock;
    this.port = port;
  }

  @BeforeAll
  void gatherATeam() {
    var admin = new SignedIn(people.person(Role.ADMIN), port);
    admin.rest("POST", "/categories", "{\"key\":\"payments\",\"name\":\"Payments\"}");
    clerk = new SignedIn(people.person(), port);
    colleague = new SignedIn(people.person(), port);
    lead = new SignedIn(people.person(Role.LEAD), port);
    team =
        people.team(lead.username(), null, clerk.username(), colleague.username(), lead.username());
  }

  String task() {
    return create("{\"title\":\"A task\",\"team\":\"%s\"}".formatted(team));
  }

  /** The clerk has done the work, somebody else has to look at it. */
  String taskForReview() {
    var id =
        create("{\"title\":\"A task\",\"category\":\"payments\",\"team\":\"%s\"}".formatted(team));
    clerk.rest("POST", "/tasks/" + id + "/claim", "");
    clerk.rest("POST", "/tasks/" + id + "/complete", "{\"outcome\":\"paid\"}");
    assertThat(clerk.<String>task(id, "status")).isEqualTo("IN_REVIEW");
    return id;
  }

  String create(String body) {
    var answer = clerk.rest("POST", "/tasks", body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return JsonPath.read(answer.body(), "$.id");
  }

  List<String> history(String id) {
    var history = clerk.rest("GET", "/tasks/" + id + "/history", "").body();
    List<java.util.Map<String, String>> items = JsonPath.read(history, "$.items[*]");
    return items.stream()
        .map(item -> item.get("event") + " by " + item.get("actor") + " " + item.get("door"))
        .toList();
  }

  static String user(SignedIn person) {
    return "{\"userId\":\"%s\"}".formatted(person.username());
  }

  static String decision(String decision, String reason) {
    return "{\"variables\":{\"decision\":{\"value\":\"%s\"},\"reason\":{\"value\":\"%s\"}}}"
        .formatted(decision, reason);
  }
}
