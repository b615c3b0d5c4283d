package io.docket.bench;

import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** The open tasks that the clients know of, by the person who has them. */
final class OpenTasks {

  private final Map<String, Queue<Known>> byPerson = new ConcurrentHashMap<>();
  private final AtomicInteger created = new AtomicInteger();

  void add(String person, Known task) {
    created.incrementAndGet();
    putBack(person, task);
  }

  void putBack(String person, Known task) {
    of(person).add(task);
  }

  Optional<Known> take(String person) {
    return Optional.ofNullable(of(person).poll());
  }

  int created() {
    return created.get();
  }

  private Queue<Known> of(String person) {
    return byPerson.computeIfAbsent(person, name -> new ConcurrentLinkedQueue<>());
  }

  /** A task and the version in which its client saw it last. */
  record Known(String id, String etag) {}
}
