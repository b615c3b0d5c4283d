package io.docket.tasks;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What to list; a null component does not narrow the list.
 *
 * @param query words to search for in number, title, description and comments
 * @param sort deadline, priority, createdAt or updatedAt, with a leading minus for descending
 * @param limit 1 to 100
 * @param cursor where the page begins
 */
public record TaskQuestion(
    Set<TaskStatus> status,
    @Nullable String assignee,
    @Nullable String team,
    @Nullable String category,
    @Nullable Priority priority,
    @Nullable Boolean overdue,
    @Nullable Instant deadlineBefore,
    @Nullable Instant deadlineAfter,
    @Nullable String createdBy,
    @Nullable String query,
    @Nullable String sort,
    int limit,
    @Nullable String cursor) {}
