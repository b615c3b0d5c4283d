package io.docket.tasks.domain;

import jakarta.persistence.EntityManager;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The tasks that the current transaction creates. They are written when they are complete, routed
 * and with their process: one insert each, where Hibernate would otherwise insert early and update.
 */
final class FreshTasks implements TransactionSynchronization {

  private final EntityManager entities;
  private final Map<UUID, TaskRecord> tasks = new LinkedHashMap<>();

  private FreshTasks(EntityManager entities) {
    this.entities = entities;
  }

  static void add(TaskRecord task, EntityManager entities) {
    current()
        .orElseGet(
            () -> {
              var made = new FreshTasks(entities);
              TransactionSynchronizationManager.registerSynchronization(made);
              return made;
            })
        .tasks
        .put(task.id, task);
  }

  static Optional<TaskRecord> find(UUID id) {
    return current().map(fresh -> fresh.tasks.get(id));
  }

  static void write() {
    current().ifPresent(FreshTasks::writeAll);
  }

  private static Optional<FreshTasks> current() {
    return TransactionSynchronizationManager.isSynchronizationActive()
        ? TransactionSynchronizationManager.getSynchronizations().stream()
            .filter(FreshTasks.class::isInstance)
            .map(FreshTasks.class::cast)
            .findFirst()
        : Optional.empty();
  }

  @Override
  public void beforeCommit(boolean readOnly) {
    writeAll();
  }

  private void writeAll() {
    tasks.values().stream().filter(task -> !entities.contains(task)).forEach(this::write);
  }

  private void write(TaskRecord task) {
    entities.persist(task);
    task.unwritten.forEach(entities::persist);
    task.unwritten.clear();
  }
}
