package io.docket.reporting;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.docket.tasks.Priority;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One row of the report of completion.
 *
 * @param period first day of the period
 */
public record CompletionRow(
    @Schema(description = "The first day of the period", example = "2030-06-03") LocalDate period,
    @Schema(description = "Key of the team, if grouped by it; null for tasks without one")
        @Nullable String team,
    @Schema(description = "Key of the category, if grouped by it; null for tasks without one")
        @Nullable String category,
    @Schema(description = "The priority, if grouped by it") @Nullable Priority priority,
    @Schema(
            description =
                "User name of whoever did or has the task, if grouped by it; null for tasks that"
                    + " nobody has")
        @Nullable String assignee,
    @JsonUnwrapped CompletionFigures figures) {}
