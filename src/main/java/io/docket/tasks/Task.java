package io.docket.tasks;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A task as everybody outside sees it.
 *
 * @param number short number for people, for example T-1042
 * @param assignee user name of whoever has it now: who works on it, or who reviews it
 * @param team key of the team whose task it is
 * @param deadline when it must be done
 * @param reminders how long before the deadline to remind, as ISO 8601 durations
 * @param progress percent, 0 to 100
 * @param overdue whether the deadline has passed without completion
 * @param escalationLevel how often the missed deadline has been escalated; 0 for not at all
 * @param reviewRequired whether somebody else must approve the work (maker-checker)
 * @param completedAt when it was done or cancelled
 * @param version rises with every change; the entity tag is made of it
 */
public record Task(
    UUID id,
    String number,
    String title,
    @Nullable String description,
    @Nullable String category,
    Priority priority,
    TaskStatus status,
    @Nullable String assignee,
    @Nullable String team,
    @Nullable Instant deadline,
    List<String> reminders,
    int progress,
    boolean overdue,
    int escalationLevel,
    boolean reviewRequired,
    String createdBy,
    Instant createdAt,
    Instant updatedAt,
    @Nullable Instant completedAt,
    @Nullable String outcome,
    long version) {}
