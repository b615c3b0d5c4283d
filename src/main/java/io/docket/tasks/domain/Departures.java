package io.docket.tasks.domain;

import io.docket.tasks.HistoryEvent;
import io.docket.tasks.TasksReturned;
import io.docket.users.AccountDeactivated;
import io.docket.users.TeamDissolving;
import io.docket.users.TeamInUse;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What becomes of the tasks of people and teams that go: all in the transaction in which they go.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Departures {

  private final TaskRecords records;
  private final JdbcClient jdbc;
  private final Journal journal;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Departures(
      TaskRecords records,
      JdbcClient jdbc,
      Journal journal,
      ApplicationEventPublisher events,
      Clock clock) {
    this.records = records;
    this.jdbc = jdbc;
    this.journal = journal;
    this.events = events;
    this.clock = clock;
  }

  /** Work and claimed reviews go back to their teams. */
  @EventListener
  void handBack(AccountDeactivated departure) {
    var tasks =
        jdbc.sql(
                """
                select id from task where assignee = :username and completed_at is null
                order by id for update""")
            .param("username", departure.username())
            .query(UUID.class)
            .list();
    tasks.forEach(id -> handBack(records.lock(id), departure.username()));
    if (!tasks.isEmpty()) {
      events.publishEvent(new TasksReturned(tasks));
    }
  }

  @EventListener
  void keepTeamWithWork(TeamDissolving dissolution) {
    var hasWork =
        jdbc.sql("select exists (select 1 from task where team = :team and completed_at is null)")
            .param("team", dissolution.team())
            .query(Boolean.class)
            .single();
    if (hasWork) {
      throw new TeamInUse("The team has open tasks; move or finish them first.");
    }
  }

  private void handBack(TaskRecord task, String username) {
    journal.note(task, HistoryEvent.RETURNED, because(username));
    task.giveTo(null, clock.instant());
  }

  static Map<String, Object> because(String username) {
    return Map.of("from", username, "reason", "account-closed");
  }
}
