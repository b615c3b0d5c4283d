package io.docket.tasks.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.docket.DocketTest;
import io.docket.RestCaller;
import io.docket.RestCalls;
import io.docket.TestClock;
import io.docket.TestPeople;
import io.docket.users.Role;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Comments over REST. */
@DocketTest
class CommentControllerTests {

  private final RestCalls calls;
  private final TestPeople people;
  private final TestClock clock;
  private final JdbcClient jdbc;
  private String clerk;
  private RestCaller caller;
  private String comments;

  @Autowired
  CommentControllerTests(RestCalls calls, TestPeople people, TestClock clock, JdbcClient jdbc) {
    this.calls = calls;
    this.people = people;
    this.clock = clock;
    this.jdbc = jdbc;
  }

  @BeforeEach
  void createTask() {
    clerk = people.person();
    caller = calls.as(clerk);
    comments = "/tasks/" + calls.task(caller, Map.of()).id() + "/comments";
  }

  @Test
  void keepsWhatPeopleSay() {
    var said = caller.post(comments, Map.of("text", "  Called the customer.  "));

    assertThat(said.status()).isEqualTo(201);
    assertThat(said.header("Location")).isEqualTo(comments + "/" + said.id());
    assertThat(said.<String>read("$.text")).isEqualTo("Called the customer.");
    assertThat(said.<String>read("$.author")).isEqualTo(clerk);
    assertThat(said.<String>read("$.editedAt")).isNull();
    assertThat(caller.get(comments).<String>read("$.items[0].id")).isEqualTo(said.id());
  }

  @Test
  void wantsOneToFiveThousandCharacters() {
    assertThat(caller.post(comments, Map.of("text", "😀".repeat(5_000))).status()).isEqualTo(201);

    for (var text : List.of("😀".repeat(5_001), "", " \n\t ", "a\0b", "a\ud800b")) {
      var body = "{\"text\":\"%s\"}".formatted(escaped(text));
      assertThat(caller.post(comments, body).fields()).containsExactly("text");
    }
    assertThat(caller.post(comments, "{}").fields()).containsExactly("text");
  }

  @Test
  void letsOnlyTheAuthorChangeAComment() {
    var author = people.person();
    var lead = people.person(Role.LEAD);
    var team = people.team(lead, null, author);
    var task = "/tasks/" + calls.task(calls.as(lead), Map.of("team", team)).id();
    var said = calls.as(author).post(task + "/comments", Map.of("text", "As said"));
    var path = said.header("Location");

    var byLead = calls.as(lead).put(path, Map.of("text", "As bent"));
    var byAuthor = calls.as(author).put(path, Map.of("text", "As meant"));

    assertThat(byLead.status()).isEqualTo(403);
    assertThat(byAuthor.<String>read("$.text")).isEqualTo("As meant");
    assertThat(byAuthor.<String>read("$.editedAt")).isNotNull();
    assertThat(calls.as(author).put(path, Map.of("text", "")).fields()).containsExactly("text");
  }

  @Test
  void letsAuthorsAndLeadsDeleteAComment() {
    var author = people.person();
    var colleague = people.person();
    var lead = people.person(Role.LEAD);
    var team = people.team(lead, null, author, colleague);
    var task = "/tasks/" + calls.task(calls.as(lead), Map.of("team", team)).id();
    var first = calls.as(author).post(task + "/comments", Map.of("text", "1")).header("Location");
    var second = calls.as(author).post(task + "/comments", Map.of("text", "2")).header("Location");

    assertThat(calls.as(colleague).delete(first).status()).isEqualTo(403);
    assertThat(calls.as(author).delete(first).status()).isEqualTo(204);
    assertThat(calls.as(lead).delete(second).status()).isEqualTo(204);
    assertThat(calls.as(lead).delete(second).problem()).isEqualTo("comment-not-found");
    assertThat(calls.as(lead).get(task + "/comments").<List<?>>read("$.items")).isEmpty();
  }

  @Test
  void keepsTheCommentsOfTasksApart() {
    var other = "/tasks/" + calls.task(caller, Map.of()).id();
    var said = caller.post(comments, Map.of("text", "Here")).id();

    var path = other + "/comments/" + said;

    assertThat(caller.put(path, Map.of("text", "There")).problem()).isEqualTo("comment-not-found");
    assertThat(caller.delete(path).problem()).isEqualTo("comment-not-found");
    assertThat(caller.delete(comments + "/42").status()).isEqualTo(400);
  }

  @Test
  void leafsThroughComments() {
    for (var i = 1; i <= 5; i++) {
      clock.advance(Duration.ofMillis(i == 3 ? 0 : 1));
      caller.post(comments, Map.of("text", "No. " + i));
    }

    var read = new ArrayList<String>();
    var page = caller.get(comments + "?limit=2");
    read.addAll(page.read("$.items[*].text"));
    while (page.read("$.next") != null) {
      page = caller.get(comments + "?limit=2&cursor=" + page.read("$.next"));
      read.addAll(page.read("$.items[*].text"));
    }

    assertThat(read)
        .containsExactlyInAnyOrder("No. 1", "No. 2", "No. 3", "No. 4", "No. 5")
        .startsWith("No. 1")
        .endsWith("No. 5");
  }

  @Test
  void takesCommentsOnAFinishedTask() {
    var task = comments.replace("/comments", "");
    var before = caller.post(comments, Map.of("text", "Before")).header("Location");
    caller.ifMatch("*").delete(task);

    var after = caller.post(comments, Map.of("text", "After"));

    assertThat(after.status()).isEqualTo(201);
    assertThat(caller.put(before, Map.of("text", "Long before")).status()).isEqualTo(200);
    assertThat(keptByTheEngine("Before")).isZero();
    assertThat(keptByTheEngine("Long before")).isOne();
    assertThat(caller.delete(before).status()).isEqualTo(204);
    assertThat(keptByTheEngine("Long before")).isZero();
    assertThat(caller.delete(after.header("Location")).status()).isEqualTo(204);
  }

  private int keptByTheEngine(String text) {
    return jdbc.sql(
            """
            select count(*) from act_hi_comment c join task t on t.process_instance_id = c.proc_inst_id_
            where c.message_ = :text and t.created_by = :clerk
            """)
        .param("text", text)
        .param("clerk", clerk)
        .query(Integer.class)
        .single();
  }

  private static String escaped(String text) {
    var escaped = new StringBuilder();
    text.chars().forEach(c -> escaped.append("\\u%04x".formatted(c)));
    return escaped.toString();
  }
}
