package io.docket.tasks.domain;

import io.docket.tasks.TaskNotFound;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All task rows. */
@Repository
class TaskRecords {

  private final EntityManager entities;
  private final JdbcClient jdbc;

  TaskRecords(EntityManager entities, JdbcClient jdbc) {
    this.entities = entities;
    this.jdbc = jdbc;
  }

  void add(TaskRecord task) {
    FreshTasks.add(task, entities);
  }

  /** The task for reading; throws {@link TaskNotFound}. */
  TaskRecord find(UUID id) {
    return look(id).orElseThrow(TaskNotFound::new);
  }

  /** The task of that id, if there is one. */
  Optional<TaskRecord> look(UUID id) {
    return FreshTasks.find(id).or(() -> Optional.ofNullable(entities.find(TaskRecord.class, id)));
  }

  /**
   * The task for changing. Whoever changes it next waits until this transaction has ended: over
   * REST, in Tasklist and in timers alike the row is the first thing locked.
   */
  TaskRecord lock(UUID id) {
    return FreshTasks.find(id)
        .or(() -> Optional.ofNullable(locked(id)))
        .orElseThrow(TaskNotFound::new);
  }

  /** Writes what has changed, so that versions are those that will be committed. */
  void flush() {
    FreshTasks.write();
    entities.flush();
  }

  long nextNumber() {
    return jdbc.sql("select nextval('task_number')").query(Long.class).single();
  }

  /** The id that a business key names, if it names one. */
  static Optional<UUID> id(@Nullable String businessKey) {
    try {
      return businessKey == null ? Optional.empty() : Optional.of(UUID.fromString(businessKey));
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }

  private @Nullable TaskRecord locked(UUID id) {
    return entities.find(TaskRecord.class, id, LockModeType.PESSIMISTIC_WRITE);
  }
}
