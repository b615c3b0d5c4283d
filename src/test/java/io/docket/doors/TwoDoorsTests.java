package io.docket.doors;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.docket.TestClock;
import io.docket.TestPeople;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Two doors, one room: what somebody does in Tasklist, or over the engine's REST API, shows at once
 * in Docket's REST API, and the other way round.
 */
class TwoDoorsTests extends TeamAtWork {

  private final JdbcClient jdbc;

  @Autowired
  TwoDoorsTests(TestPeople people, TestClock clock, JdbcClient jdbc, @LocalServerPort int port) {
    super(people, clock, port);
    this.jdbc = jdbc;
  }

  @ParameterizedTest
  @ValueSource(strings = {"tasklist", "rest"})
  void showsATaskCreatedThroughTheEngine(String door) {
    var deadline = clock.instant().plus(Duration.ofDays(2)).truncatedTo(ChronoUnit.SECONDS);

    var started =
        clerk.through(
            door,
            "POST",
            START,
            """
            {"variables":{"title":{"value":" Match the statement ","type":"String"},
              "description":{"value":"Of Friday"},"priority":{"value":"HIGH"},
              "team":{"value":"%s"},"deadline":{"value":"%s"}}}"""
                .formatted(team, deadline));
    var id = JsonPath.<String>read(started.body(), "$.businessKey");

    assertThat(started.statusCode()).isEqualTo(200);
    assertThat(clerk.<String>task(id, "title")).isEqualTo("Match the statement");
    assertThat(clerk.<String>task(id, "description")).isEqualTo("Of Friday");
    assertThat(clerk.<String>task(id, "priority")).isEqualTo("HIGH");
    assertThat(clerk.<String>task(id, "team")).isEqualTo(team);
    assertThat(clerk.<String>task(id, "deadline")).isEqualTo(deadline.toString());
    assertThat(clerk.<String>task(id, "createdBy")).isEqualTo(clerk.username());
    assertThat(history(id)).contains("CREATED by " + clerk.username() + " " + door);
    assertThat(clerk.<String>userTask(id, "name")).isEqualTo("Match the statement");
  }

  @ParameterizedTest
  @ValueSource(strings = {"tasklist", "rest"})
  void showsClaimingAndGivingBackThroughTheEngine(String door) {
    var id = task();
    var path = "/task/" + clerk.<String>userTask(id, "id");

    var claimed = clerk.through(door, "POST", path + "/claim", user(clerk));

    assertThat(claimed.statusCode()).isEqualTo(204);
    assertThat(clerk.<String>task(id, "assignee")).isEqualTo(clerk.username());
    assertThat(clerk.<String>task(id, "status")).isEqualTo("ASSIGNED");
    assertThat(history(id)).contains("ASSIGNED by " + clerk.username() + " " + door);

    var returned = clerk.through(door, "POST", path + "/unclaim", "");

    assertThat(returned.statusCode()).isEqualTo(204);
    assertThat(clerk.<String>task(id, "assignee")).isNull();
    assertThat(clerk.<String>task(id, "status")).isEqualTo("OPEN");
    assertThat(history(id)).contains("RETURNED by " + clerk.username() + " " + door);
  }

  @ParameterizedTest
  @ValueSource(strings = {"tasklist", "rest"})
  void showsAnAssignmentByTheLeadThroughTheEngine(String door) {
    var id = task();
    var path = "/task/" + lead.<String>userTask(id, "id");

    var answer = lead.through(door, "POST", path + "/assignee", user(colleague));

    assertThat(answer.statusCode()).isEqualTo(204);
    assertThat(clerk.<String>task(id, "assignee")).isEqualTo(colleague.username());
    assertThat(history(id)).contains("ASSIGNED by " + lead.username() + " " + door);
  }

  @ParameterizedTest
  @ValueSource(strings = {"tasklist", "rest"})
  void showsDueDatePriorityAndNameChangedAtOnceThroughTheEngine(String door) {
    var id = task();
    var due = clock.instant().plus(Duration.ofDays(3)).truncatedTo(ChronoUnit.SECONDS);

    var answer =
        lead.through(
            door,
            "PUT",
            "/task/" + lead.<String>userTask(id, "id"),
            "{\"name\":\"Renamed\",\"priority\":100,\"due\":\"%s\"}"
                .formatted(due.toString().replace("Z", ".000+0000")));

    assertThat(answer.statusCode()).isEqualTo(204);
    assertThat(clerk.<String>task(id, "title")).isEqualTo("Renamed");
    assertThat(clerk.<String>task(id, "priority")).isEqualTo("URGENT");
    assertThat(clerk.<String>task(id, "deadline")).isEqualTo(due.toString());
    assertThat(history(id)).contains("DETAILS_CHANGED by " + lead.username() + " " + door);
  }

  @ParameterizedTest
  @ValueSource(strings = {"tasklist", "rest"})
  void showsACommentWrittenThroughTheEngine(String door) {
    var id = task();
    var path = "/task/" + clerk.<String>userTask(id, "id");

    var answer =
        clerk.through(door, "POST", path + "/comment/create", "{\"message\":\"Called them.\"}");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(clerk.rest("GET", "/tasks/" + id + "/comments", "").body())
        .contains("Called them.", clerk.username());
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void letsItsAuthorAmendAndTakeBackACommentWrittenInTasklist(boolean finished) {
    var id = task();
    var userTask = "/task/" + clerk.<String>userTask(id, "id");
    clerk.tasklist("POST", userTask + "/comment/create", "{\"message\":\"Caled them.\"}");
    var comments = clerk.rest("GET", "/tasks/" + id + "/comments", "").body();
    var comment =
        "/tasks/%s/comments/%s".formatted(id, JsonPath.<String>read(comments, "$.items[0].id"));
    if (finished) {
      clerk.rest("POST", "/tasks/" + id + "/claim", "");
      clerk.rest("POST", "/tasks/" + id + "/complete", "{}");
    }

    var amended = clerk.rest("PUT", comment, "{\"text\":\"Called them.\"}");

    assertThat(amended.statusCode()).as(amended.body()).isEqualTo(200);
    assertThat(inTheEngine(id)).containsExactly("Called them.");

    var deleted = clerk.rest("DELETE", comment, "");

    assertThat(deleted.statusCode()).isEqualTo(204);
    assertThat(inTheEngine(id)).isEmpty();
  }

  private List<String> inTheEngine(String id) {
    return jdbc.sql(
            """
            select convert_from(c.full_msg_, 'UTF8') from act_hi_comment c
            where c.proc_inst_id_ = (
              select process_instance_id from task where id = cast(:id as uuid))""")
        .param("id", id)
        .query(String.class)
        .list();
  }

  @ParameterizedTest
  @ValueSource(strings = {"tasklist", "rest"})
  void refusesACommentUnderTheProcessOfAnotherTask(String door) {
    var other = lead.<String>userTask(task(), "processInstanceId");
    var path = "/task/" + clerk.<String>userTask(task(), "id") + "/comment/create";

    var answer =
        clerk.through(
            door,
            "POST",
            path,
            "{\"message\":\"Mine\",\"processInstanceId\":\"%s\"}".formatted(other));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("is not the process of this task");
  }

  @ParameterizedTest
  @CsvSource({"tasklist,submit-form", "tasklist,complete", "rest,submit-form", "rest,complete"})
  void showsACompletionThroughTheEngine(String door, String how) {
    var id = task();
    var path = "/task/" + clerk.<String>userTask(id, "id");
    clerk.tasklist("POST", path + "/claim", user(clerk));
    var form = "{\"variables\":{\"outcome\":{\"value\":\"matched\"}}}";

    var answer =
        clerk.through(door, "POST", path + "/" + how, how.equals("complete") ? "{}" : form);

    assertThat(answer.statusCode()).isIn(200, 204);
    assertThat(clerk.<String>task(id, "status")).isEqualTo("DONE");
    assertThat(clerk.<Object>task(id, "outcome"))
        .isEqualTo(how.equals("complete") ? null : "matched");
    assertThat(history(id)).contains("COMPLETED by " + clerk.username() + " " + door);
    assertThat(clerk.userTasks(id)).isEmpty();
  }

  @Test
  void showsAReviewInTasklist() {
    var id = taskForReview();
    var path = "/task/" + colleague.<String>userTask(id, "id");

    var rejected =
        colleague.tasklist("POST", path + "/submit-form", decision("REJECT", "Sum is wrong"));

    assertThat(rejected.statusCode()).isIn(200, 204);
    assertThat(clerk.<String>task(id, "assignee")).isEqualTo(clerk.username());
    assertThat(history(id)).contains("REJECTED by " + colleague.username() + " tasklist");

    clerk.rest("POST", "/tasks/" + id + "/complete", "{}");
    var again = "/task/" + colleague.<String>userTask(id, "id");
    colleague.engine("POST", again + "/submit-form", decision("APPROVE", ""));

    assertThat(clerk.<String>task(id, "status")).isEqualTo("DONE");
    assertThat(history(id)).contains("APPROVED by " + colleague.username() + " rest");
  }

  @Test
  void showsInTasklistWhatIsDoneOverRest() {
    var id = task();

    clerk.rest("POST", "/tasks/" + id + "/claim", "");
    assertThat(clerk.<String>userTask(id, "assignee")).isEqualTo(clerk.username());

    clerk.rest("POST", "/tasks/" + id + "/comments", "{\"text\":\"Seen.\"}");
    var path = "/task/" + clerk.<String>userTask(id, "id");
    assertThat(clerk.tasklist("GET", path + "/comment", "").body()).contains("Seen.");

    clerk.rest("POST", "/tasks/" + id + "/unclaim", "");
    assertThat(clerk.<String>userTask(id, "assignee")).isNull();

    lead.rest("POST", "/tasks/" + id + "/assign", assignment(colleague));
    assertThat(colleague.<String>userTask(id, "assignee")).isEqualTo(colleague.username());

    var deadline = clock.instant().plus(Duration.ofDays(9)).truncatedTo(ChronoUnit.SECONDS);
    lead.rest(
        "PUT",
        "/tasks/" + id,
        "{\"title\":\"Another\",\"priority\":\"LOW\",\"team\":\"%s\",\"deadline\":\"%s\"}"
            .formatted(team, deadline));
    assertThat(lead.<String>userTask(id, "name")).isEqualTo("Another");
    assertThat(lead.<Integer>userTask(id, "priority")).isEqualTo(25);
    assertThat(lead.<String>userTask(id, "due"))
        .isEqualTo(deadline.toString().replace("Z", ".000+0000"));

    lead.rest("DELETE", "/tasks/" + id, "");
    assertThat(lead.userTasks(id)).isEmpty();
    assertThat(clerk.<String>task(id, "status")).isEqualTo("CANCELLED");
  }

  private static String assignment(SignedIn person) {
    return "{\"assignee\":\"%s\"}".formatted(person.username());
  }
}
