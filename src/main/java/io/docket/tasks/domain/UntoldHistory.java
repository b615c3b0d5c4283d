package io.docket.tasks.domain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.docket.tasks.HistoryEvent;
import io.docket.tasks.TaskEvent;
import io.docket.tasks.TaskNews;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The entries of {@code task_history} that are still to be told. */
@Repository
class UntoldHistory implements TaskNews {

  private static final TypeReference<Map<String, Object>> DATA = new TypeReference<>() {};

  /** What a newer version of Docket writes is left to its nodes. */
  private static final String[] KNOWN =
      Arrays.stream(HistoryEvent.values()).map(HistoryEvent::name).toArray(String[]::new);

  private final JdbcClient jdbc;
  private final ObjectMapper json;
  private final Clock clock;

  UntoldHistory(JdbcClient jdbc, ObjectMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  @Override
  public List<TaskEvent> next(int limit) {
    return jdbc.sql(
            """
            select h.seq, h.at, h.actor, h.event, h.data, c.text as comment, %s
            from task_history h
            join task t on t.id = h.task_id
            left join task_comment c on c.id = cast(h.data ->> 'comment' as uuid)
            where h.untold and h.event = any (:known) and (h.tell_after is null or h.tell_after <= :now)
            order by h.at, h.task_id, h.seq limit :limit
            for update of h skip locked"""
                .formatted(Summaries.COLUMNS))
        .param("known", KNOWN)
        .param("now", Timestamp.from(clock.instant()))
        .param("limit", limit)
        .query(this::event)
        .list();
  }

  @Override
  public void told(List<TaskEvent> events) {
    jdbc.sql(
            """
            update task_history h set untold = false
            from unnest(cast(:tasks as uuid[]), cast(:seqs as integer[])) as told (task_id, seq)
            where h.task_id = told.task_id and h.seq = told.seq""")
        .param(
            "tasks",
            events.stream().map(event -> event.task().id().toString()).toArray(String[]::new))
        .param("seqs", events.stream().map(TaskEvent::seq).toArray(Integer[]::new))
        .update();
  }

  @Override
  public int setBack(TaskEvent event, int patience, Instant soon, Instant later) {
    return jdbc.sql(
            """
            update task_history
            set setbacks = setbacks + 1,
                tell_after = case when setbacks + 1 < :patience then cast(:soon as timestamptz)
                  else cast(:later as timestamptz) end
            where task_id = :task and seq = :seq returning setbacks""")
        .param("patience", patience)
        .param("soon", Timestamp.from(soon))
        .param("later", Timestamp.from(later))
        .param("task", event.task().id())
        .param("seq", event.seq())
        .query(Integer.class)
        .single();
  }

  @Override
  public Backlog backlog() {
    return jdbc.sql("select count(*) as size, min(at) as oldest from task_history where untold")
        .query(UntoldHistory::count)
        .single();
  }

  private static Backlog count(ResultSet row, int rowNumber) throws SQLException {
    return new Backlog(row.getLong("size"), TaskRows.instant(row, "oldest"));
  }

  private TaskEvent event(ResultSet row, int rowNumber) throws SQLException {
    return new TaskEvent(
        Summaries.read(row),
        row.getInt("seq"),
        Objects.requireNonNull(TaskRows.instant(row, "at")),
        row.getString("actor"),
        HistoryEvent.valueOf(row.getString("event")),
        data(row.getString("data")),
        row.getString("comment"));
  }

  private Map<String, Object> data(String text) {
    try {
      return json.readValue(text, DATA);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("The history holds no JSON", impossible);
    }
  }
}
