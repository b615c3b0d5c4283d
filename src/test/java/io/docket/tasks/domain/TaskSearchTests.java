package io.docket.tasks.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.docket.DocketTest;
import io.docket.RestCaller;
import io.docket.RestCalls;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Searching tasks for words. */
@DocketTest
class TaskSearchTests {

  private static final String TRANSFER = "Überweisung prüfen";
  private static final String RETURNED = "Returned payment of a customer";
  private static final String REFUND = "Customer wants a payment returned";
  private static final String QUOTED = "O'Neill & Söhne: 50 % of c:\\temp";

  private final RestCalls calls;
  private final JdbcClient jdbc;
  private RestCaller clerk;

  @Autowired
  TaskSearchTests(RestCalls calls, JdbcClient jdbc) {
    this.calls = calls;
    this.jdbc = jdbc;
  }

  @BeforeEach
  void createTasks() {
    clerk = calls.asNew();
    for (var title : List.of(TRANSFER, RETURNED, REFUND, QUOTED)) {
      calls.task(clerk, Map.of("title", title, "description", "Described as usual"));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "überweisung|" + TRANSFER,
        "ÜBERWEISUNG|" + TRANSFER,
        "überw prüf|" + TRANSFER,
        "\"returned payment\"|" + RETURNED,
        "payment -wants|" + RETURNED,
        "-payment -söhne|" + TRANSFER,
        "o'neill|" + QUOTED,
        "\"söhne\"|" + QUOTED,
        "wants described|" + REFUND,
      })
  void findsTheOneThatFits(String query, String title) {
    assertThat(found(query)).containsExactly(title);
  }

  @Test
  void findsBothSidesOfAnOr() {
    assertThat(found("überweisung or wants")).containsExactlyInAnyOrder(TRANSFER, REFUND);
  }

  @Test
  void wantsEveryWord() {
    assertThat(found("payment customer")).containsExactlyInAnyOrder(RETURNED, REFUND);
    assertThat(found("payment überweisung")).isEmpty();
    assertThat(found("eisung")).isEmpty();
  }

  @Test
  void findsATaskByItsNumber() {
    var task = calls.task(clerk, Map.of("title", "By number"));
    var number = task.<String>read("$.number");

    assertThat(found(number)).contains("By number");
    assertThat(found(number.toLowerCase(java.util.Locale.ROOT))).contains("By number");
    assertThat(found(number.substring("T-".length()))).contains("By number");
  }

  @Test
  void findsATaskByWhatPeopleSayAboutIt() {
    var task = calls.task(clerk, Map.of("title", "Commented"));
    clerk.post("/tasks/" + task.id() + "/comments", Map.of("text", "Waiting for the notary"));

    assertThat(found("notar")).containsExactly("Commented");
    assertThat(calls.asNew().get("/tasks?q=notar").<List<?>>read("$.items")).isEmpty();
  }

  @Test
  void excludesAWordAndNotWhatBeginsLikeIt() {
    assertThat(found("returned -pay")).containsExactlyInAnyOrder(RETURNED, REFUND);
  }

  @Test
  void findsEveryTaskHoweverOftenOneOfThemSaysTheWord() {
    var talkative = calls.task(clerk, Map.of("title", "Talkative"));
    comment(talkative.id(), "generate_series(1, 1100)");
    var quiet = calls.task(clerk, Map.of("title", "Quiet"));
    comment(quiet.id(), "generate_series(1, 1)");

    assertThat(found("zanzibar")).containsExactlyInAnyOrder("Talkative", "Quiet");
  }

  private void comment(String task, String times) {
    jdbc.sql(
            """
            insert into task_comment (id, task_id, author, text, created_at)
            select gen_random_uuid(), t.id, t.created_by, 'Called Zanzibar', now()
            from task t, %s where t.id = cast(:task as uuid)"""
                .formatted(times))
        .param("task", task)
        .update();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "&", "|", "!", "()", "'", "''", "'''", "\\", "\\'", ":*", "a:*b", "a & | b", "<->", "<2>",
        "\"", "\"\"", "\"a", "-", "--", "- -a", "-\"a b\"", "or", "or or", "%", "_", "*", "😀",
            "\t",
        "'a':*", "!!a", "'; drop table task; --", "http://a.b/c?d=e&f", "a@b.c", "-1", "1e5", "ﷺ"
      })
  void takesAnyTypedText(String query) {
    assertThat(search(query).status()).isEqualTo(200);
  }

  @Test
  void takesAnyOfManyRandomTexts() {
    var random = new Random(4711);
    var alphabet = "ab'\"\\:*&|!()<->-% \n\t.@/äß€😀0";
    for (var i = 0; i < 200; i++) {
      var text = new StringBuilder();
      for (var length = random.nextInt(30); length > 0; length--) {
        text.appendCodePoint(alphabet.codePointAt(random.nextInt(alphabet.length())));
      }
      var query = text.toString().replaceAll("\\p{Cs}", "");
      assertThat(search(query).status()).as("<%s>", query).isEqualTo(200);
    }
  }

  @Test
  void refusesAnEndlessText() {
    assertThat(search("a ".repeat(250)).status()).isEqualTo(200);
    assertThat(search("a".repeat(501)).fields()).containsExactly("q");
  }

  private List<String> found(String query) {
    return search(query).read("$.items[*].title");
  }

  private io.docket.RestAnswer search(String query) {
    return clerk.get("/tasks?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
  }
}
