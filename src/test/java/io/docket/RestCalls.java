package io.docket;

import io.docket.users.Role;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Calls over REST as anybody, one after the other or at the same moment. */
@TestComponent
public class RestCalls {

  private static final AtomicInteger COUNT = new AtomicInteger();

  private final Environment environment;
  private final TestPeople people;
  private final JdbcClient jdbc;

  RestCalls(Environment environment, TestPeople people, JdbcClient jdbc) {
    this.environment = environment;
    this.people = people;
    this.jdbc = jdbc;
  }

  /** Signs in. */
  public RestCaller as(String username) {
    return stranger().signIn(username);
  }

  /** Signs in as somebody new. */
  public RestCaller asNew(Role... roles) {
    return as(people.person(roles));
  }

  /** Somebody who has not signed in. */
  public RestCaller stranger() {
    return RestCaller.stranger(environment.getRequiredProperty("local.server.port", Integer.class));
  }

  /** Creates a task and gives its answer, which must be 201. */
  public RestAnswer task(RestCaller caller, Map<String, ?> fields) {
    var all = new HashMap<String, @Nullable Object>(Map.of("title", "Check the signature"));
    all.putAll(fields);
    var answer = caller.post("/tasks", all);
    if (answer.status() != 201) {
      throw new AssertionError(answer.toString());
    }
    return answer;
  }

  /** A category of its own, which the routing decision does not know. */
  public String category() {
    return category("category-" + COUNT.incrementAndGet());
  }

  /** A category that must be there. */
  public String category(String key) {
    jdbc.sql("insert into category (key, name) values (:key, :key) on conflict do nothing")
        .param("key", key)
        .update();
    return key;
  }

  /** Makes that many calls at the same moment and waits for all answers. */
  public static List<RestAnswer> atOnce(int times, IntFunction<RestAnswer> call) {
    var together = new CyclicBarrier(times);
    var pool = Executors.newFixedThreadPool(times);
    try {
      var calls = new ArrayList<Callable<RestAnswer>>();
      for (var i = 0; i < times; i++) {
        var number = i;
        calls.add(
            () -> {
              together.await();
              return call.apply(number);
            });
      }
      return pool.invokeAll(calls).stream().map(RestCalls::result).toList();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    } finally {
      pool.shutdownNow();
    }
  }

  private static RestAnswer result(Future<RestAnswer> future) {
    try {
      return future.get();
    } catch (ExecutionException failure) {
      throw new AssertionError(failure.getCause());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }
}
