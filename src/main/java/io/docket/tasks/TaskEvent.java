package io.docket.tasks;

import io.docket.tasks.TaskSummaries.TaskSummary;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a task, with what the task is now.
 *
 * @param seq its place in the task's history, from 1
 * @param actor user name of whoever did it; null where a timer did
 * @param data what the history knows more about it
 * @param comment the words of the comment that was written, if it is still there
 */
public record TaskEvent(
    TaskSummary task,
    int seq,
    Instant at,
    @Nullable String actor,
    HistoryEvent event,
    Map<String, Object> data,
    @Nullable String comment) {

  /** A text among the data; null if there is none. */
  public @Nullable String text(String name) {
    return data.get(name) instanceof String text ? text : null;
  }
}
