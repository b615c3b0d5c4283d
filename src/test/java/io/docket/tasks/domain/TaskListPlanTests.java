package io.docket.tasks.domain;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.docket.TestDatabase;
import io.docket.tasks.Priority;
import io.docket.tasks.Task;
import io.docket.tasks.TaskStatus;
import io.docket.users.Actor;
import io.docket.users.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/**
 * How PostgreSQL answers the common questions on 100,000 tasks: never by reading all of them. The
 * plans with their times go to the log.
 */
class TaskListPlanTests {

  private static final Logger LOG = LoggerFactory.getLogger(TaskListPlanTests.class);
  private static final int TASKS = 100_000;
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final Actor ADMIN =
      new Actor("clerk-9", Set.of(Role.ADMIN), Set.of(), Set.of(), 0);
  private static final Actor CLERK =
      new Actor("clerk-77", Set.of(Role.USER), Set.of("team-18", "team-60"), Set.of(), 0);
  private static final Actor LEAD =
      new Actor("clerk-1", Set.of(Role.USER, Role.LEAD), Set.of("team-1"), teamsBelow(), 0);
  private static final Actor NEWCOMER =
      new Actor("clerk-0", Set.of(Role.USER), Set.of(), Set.of(), 0);

  private static final EnumSet<TaskStatus> OPEN =
      EnumSet.complementOf(EnumSet.of(TaskStatus.DONE, TaskStatus.CANCELLED));

  private static TestDatabase.Scratch database;
  private static NamedParameterJdbcTemplate jdbc;

  @BeforeAll
  static void fill() {
    database = TestDatabase.scratch("many_tasks");
    jdbc = new NamedParameterJdbcTemplate(database.connection());
    for (var script : List.of("/db/migration/V10__users.sql", "/db/migration/V30__tasks.sql")) {
      jdbc.getJdbcOperations().execute(text(script));
    }
    var filling = text("/io/docket/tasks/domain/many-tasks.sql");
    jdbc.getJdbcOperations().execute(filling.replace(":tasks", Integer.toString(TASKS)));
  }

  @AfterAll
  static void drop() {
    database.close();
  }

  @Test
  void readsAlongAnIndexWhateverIsAskedAndHoweverSorted() {
    var indexes = new TreeSet<String>();
    for (var actor : List.of(ADMIN, CLERK, LEAD, NEWCOMER)) {
      questions()
          .forEach(
              (name, narrow) -> {
                for (var sort : sorts()) {
                  var asking = new Asking();
                  narrow.accept(asking);
                  asking.sort = sort;
                  indexes.addAll(plan(actor, name, asking));
                }
              });
    }
    assertThat(indexes).as("every index answers something").containsAll(indexesForLists());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"payment", "swift", "payment -customer", "\"payment fee\"", "zzz", "T-4711"})
  void findsTheSameWordsAlongTheListAndInTheIndex(String query) {
    for (var actor : List.of(ADMIN, CLERK, LEAD)) {
      var asking = new Asking();
      asking.query = query;

      var listed = new TaskSearch(jdbc).list(actor, asking.from(null)).items();

      assertThat(listed.stream().map(Task::id)).isEqualTo(foundOneByOne(actor, query));
    }
  }

  @Test
  void keepsNoPlanForEverybody() {
    var search = new TaskSearch(jdbc);

    for (var i = 0; i < 10; i++) {
      search.list(CLERK, new Asking().from(null));
    }

    var kept = "select statement from pg_prepared_statements where statement like '%from task %'";
    assertThat(jdbc.queryForList(kept, Map.of(), String.class)).isEmpty();
  }

  private static Map<String, Consumer<Asking>> questions() {
    var questions = new LinkedHashMap<String, Consumer<Asking>>();
    questions.put("everything", asking -> {});
    questions.put("mine", asking -> asking.assignee = "me");
    questions.put("mine, open", asking -> open(asking).assignee = "me");
    questions.put("a small team's queue", asking -> queue(asking, "team-60"));
    questions.put("a large team's queue", asking -> queue(asking, "team-1"));
    questions.put("a team", asking -> asking.team = "team-18");
    questions.put("category", asking -> asking.category = "category-1");
    questions.put("a rare category", asking -> asking.category = "category-20");
    questions.put(
        "category and priority",
        asking -> {
          asking.category = "category-1";
          asking.priority = Priority.URGENT;
        });
    questions.put("overdue", asking -> asking.overdue = true);
    questions.put("created by me", asking -> asking.createdBy = "me");
    questions.put("open", TaskListPlanTests::open);
    questions.put("in review", asking -> asking.status = Set.of(TaskStatus.IN_REVIEW));
    questions.put(
        "due this week",
        asking -> {
          open(asking).deadlineAfter = Instant.now();
          asking.deadlineBefore = Instant.now().plus(Duration.ofDays(7));
        });
    for (var query :
        List.of("payment", "swift", "c81e728d", "\"payment fee\"", "-payment", "zzz")) {
      questions.put("search " + query, asking -> asking.query = query);
    }
    return questions;
  }

  private static Asking open(Asking asking) {
    asking.status = OPEN;
    return asking;
  }

  private static void queue(Asking asking, String team) {
    asking.status = Set.of(TaskStatus.OPEN);
    asking.team = team;
  }

  private static List<String> sorts() {
    return Stream.of(TaskOrder.Column.values())
        .flatMap(column -> Stream.of(column.field, "-" + column.field))
        .toList();
  }

  /** Explains one question and tells the indexes in use. */
  private static Set<String> plan(Actor actor, String name, Asking asking) {
    var order = TaskOrder.of(asking.sort);
    var statement = TaskListStatement.of(actor, asking.from(null), order);
    var answer = explain(statement);
    var nodes = answer.findParents("Node Type");
    var indexes =
        answer.get("Plan").findValuesAsText("Index Name").stream().collect(Collectors.toSet());
    LOG.info(
        "{} · {} · {}: {} ms, planned in {} ms, cost {}, by {}",
        actor.username(),
        name,
        asking.sort,
        answer.get("Execution Time"),
        answer.get("Planning Time"),
        answer.get("Plan").get("Total Cost"),
        indexes);
    assertThat(nodes)
        .as("%s asks for %s by %s", actor.username(), name, asking.sort)
        .noneMatch(
            node ->
                node.path("Node Type").asText().equals("Seq Scan")
                    && node.path("Relation Name").asText().equals("task"));
    return indexes;
  }

  private static JsonNode explain(TaskListStatement.Statement statement) {
    var plan =
        jdbc.queryForObject(
            "explain (analyze, format json) " + statement.sql(),
            statement.parameters(),
            String.class);
    try {
      return JSON.readTree(plan).get(0);
    } catch (JsonProcessingException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static List<String> indexesForLists() {
    return jdbc.queryForList(
        "select indexname from pg_indexes where tablename = 'task' and indexname ~ '^task_(by|o)'",
        Map.of(),
        String.class);
  }

  private static List<UUID> foundOneByOne(Actor actor, String query) {
    var teams = Stream.concat(actor.memberOf().stream(), actor.leads().stream());
    return jdbc.queryForList(
        """
        with words as (
          select cast(regexp_replace(cast(websearch_to_tsquery('simple', :q) as text),
            '(''[^'']+'')', '\\1:*', 'g') as tsquery) as query)
        select id from task, words
        where (task.search @@ query or exists (
            select from task_comment c where c.task_id = task.id and c.search @@ query))
          and (:admin or assignee = :me or created_by = :me or team = any(:teams))
        order by created_at desc, id desc limit 50
        """,
        Map.of(
            "q", query,
            "admin", actor.has(Role.ADMIN),
            "me", actor.username(),
            "teams", teams.toArray(String[]::new)),
        UUID.class);
  }

  private static Set<String> teamsBelow() {
    return IntStream.concat(IntStream.of(1), IntStream.rangeClosed(20, 60))
        .mapToObj(number -> "team-" + number)
        .collect(Collectors.toSet());
  }

  private static String text(String resource) {
    try {
      return new ClassPathResource(resource).getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }
}
