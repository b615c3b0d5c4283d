package io.docket.tasks.domain;

import io.docket.tasks.HistoryEvent;
import io.docket.tasks.TaskNewsWritten;
import io.docket.users.Actor;
import io.docket.users.CurrentActor;
import io.docket.web.Door;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes into a task's history who does what right now, and through which door. */
@Component
class Journal {

  private static final TaskNewsWritten NEWS = new TaskNewsWritten();

  private final EntityManager entities;
  private final CurrentActor actor;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Journal(
      EntityManager entities, CurrentActor actor, ApplicationEventPublisher events, Clock clock) {
    this.entities = entities;
    this.actor = actor;
    this.events = events;
    this.clock = clock;
  }

  void note(TaskRecord task, HistoryEvent event) {
    note(task, event, Map.of());
  }

  void note(TaskRecord task, HistoryEvent event, Map<String, Object> data) {
    var key = new HistoryKey(task.id, ++task.historyLength);
    var who = actor.find().map(Actor::username).orElse(null);
    var entry = new HistoryEntry(key, clock.instant(), who, Door.current().key(), event, data);
    if (entities.contains(task)) {
      entities.persist(entry);
    } else {
      task.unwritten.add(entry);
    }
    if (event.isNews()) {
      events.publishEvent(NEWS);
    }
  }
}
