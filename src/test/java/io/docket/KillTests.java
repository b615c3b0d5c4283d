package io.docket;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The promise that nothing acknowledged is lost, kept where it is hardest: the process dies in the
 * middle of its work, with its database.
 */
@Tag("slow")
class KillTests {

  private static final int CREATIONS = 200;
  private static final int KILLED_AFTER = 100;
  private static final int CLIENTS = 8;
  private static final String TASK =
      """
      {"title": "Survive", "description": "Creation %d", "category": "payments"}""";

  private final Set<UUID> acknowledged = ConcurrentHashMap.newKeySet();
  private final CountDownLatch untilKilled = new CountDownLatch(KILLED_AFTER);

  @Test
  void keepsEveryAcknowledgedTaskWithItsProcessWhenKilledAmidCreations(@TempDir Path data)
      throws Exception {
    try (var docket = ChildDocket.start(data)) {
      createAndKill(docket);
    }

    try (var docket = ChildDocket.start(data)) {
      var database = database(data);

      assertThat(acknowledged).hasSizeBetween(KILLED_AFTER, CREATIONS - 1);
      assertThat(tasksWithProcessAndTimers(database)).containsAll(acknowledged);
      assertThat(tasksWithoutProcess(database)).isEmpty();
      assertThat(processesWithoutTask(database)).isEmpty();
      assertThat(create(docket, docket.signIn("clerk"), 0).statusCode()).isEqualTo(201);
    }
  }

  private void createAndKill(ChildDocket docket) throws Exception {
    var token = docket.signIn("clerk");
    var next = new AtomicInteger();
    var clients = Executors.newFixedThreadPool(CLIENTS);
    for (var client = 0; client < CLIENTS; client++) {
      clients.execute(() -> createUntilKilled(docket, token, next));
    }
    assertThat(untilKilled.await(2, TimeUnit.MINUTES)).isTrue();
    docket.kill();
    clients.shutdown();
    assertThat(clients.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
  }

  private void createUntilKilled(ChildDocket docket, String token, AtomicInteger next) {
    try {
      for (var i = next.incrementAndGet(); i <= CREATIONS; i = next.incrementAndGet()) {
        var answer = create(docket, token, i);
        if (answer.statusCode() == 201) {
          acknowledged.add(UUID.fromString(JsonPath.read(answer.body(), "$.id")));
          untilKilled.countDown();
        }
      }
    } catch (IOException killed) {
      // What this client waited for was never acknowledged.
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private static HttpResponse<String> create(ChildDocket docket, String token, int number)
      throws IOException, InterruptedException {
    return docket.post(token, "/tasks", TASK.formatted(number));
  }

  private static Set<UUID> tasksWithProcessAndTimers(JdbcClient database) {
    return ids(
        database,
        """
        select t.id from task t
        join act_ru_execution e on e.id_ = t.process_instance_id
          and e.business_key_ = cast(t.id as text)
        join act_ru_task u on u.proc_inst_id_ = e.id_
        join task_history h on h.task_id = t.id and h.event = 'CREATED'
        where (select count(*) from act_ru_job j
               where j.process_instance_id_ = e.id_ and j.type_ = 'timer') = 2
        """);
  }

  private static Set<UUID> tasksWithoutProcess(JdbcClient database) {
    return ids(
        database,
        """
        select id from task t where not exists (
          select 1 from act_ru_execution e where e.id_ = t.process_instance_id)
        """);
  }

  private static Set<UUID> processesWithoutTask(JdbcClient database) {
    return ids(
        database,
        """
        select cast(business_key_ as uuid) from act_ru_execution e
        where parent_id_ is null and not exists (
          select 1 from task t where t.process_instance_id = e.id_)
        """);
  }

  private static Set<UUID> ids(JdbcClient database, String sql) {
    return database.sql(sql).query(UUID.class).set();
  }

  private static JdbcClient database(Path data) throws IOException {
    var cluster = data.resolve("postgres");
    var port = Files.readAllLines(cluster.resolve("postmaster.pid")).get(3).strip();
    var password = Files.readString(cluster.resolve("docket.password"));
    return JdbcClient.create(
        new DriverManagerDataSource(
            "jdbc:postgresql://127.0.0.1:%s/docket".formatted(port), "docket", password));
  }
}
