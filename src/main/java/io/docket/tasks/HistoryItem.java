package io.docket.tasks;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to a task.
 *
 * @param seq 1 for the first thing that happened to this task, and so on
 * @param actor user name of whoever did it; null where a timer did
 * @param door rest, tasklist or timer
 * @param text the whole in plain words
 * @param data the same for machines, for example changes with field, old and new
 */
public record HistoryItem(
    int seq,
    Instant at,
    @Nullable String actor,
    String door,
    HistoryEvent event,
    String text,
    Map<String, Object> data) {}
