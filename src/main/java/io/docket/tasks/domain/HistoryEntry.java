package io.docket.tasks.domain;

import io.docket.tasks.HistoryEvent;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One thing that happened to a task; written once, never changed. */
@Entity
@Immutable
@Table(name = "task_history")
@IdClass(HistoryKey.class)
class HistoryEntry {

  @Id
  @Column(nullable = false)
  UUID taskId;

  @Id
  @Column(nullable = false)
  int seq;

  @Column(nullable = false)
  Instant at;

  @Column @Nullable String actor;

  @Column(nullable = false)
  String door;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false)
  HistoryEvent event;

  @Column(nullable = false)
  @JdbcTypeCode(SqlTypes.JSON)
  Map<String, Object> data;

  @Column(nullable = false)
  boolean untold;

  /** For Hibernate. */
  protected HistoryEntry() {}

  HistoryEntry(
      HistoryKey key,
      Instant at,
      @Nullable String actor,
      String door,
      HistoryEvent event,
      Map<String, Object> data) {
    this.taskId = key.taskId();
    this.seq = key.seq();
    this.at = at;
    this.actor = actor;
    this.door = door;
    this.event = event;
    this.data = data;
    this.untold = event.isNews();
  }
}
