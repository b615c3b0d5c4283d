package io.docket.tasks;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody types to create a task, not checked yet.
 *
 * @param priority LOW, NORMAL, HIGH or URGENT; NORMAL if absent
 * @param deadline RFC 3339 instant; by routing if absent
 * @param reminders ISO 8601 durations before the deadline; by routing if absent
 */
public record NewTask(
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String title,
    @Nullable String description,
    @Nullable String category,
    @Nullable String priority,
    @Nullable String assignee,
    @Nullable String team,
    @Nullable String deadline,
    @Nullable List<@Nullable String> reminders) {}
