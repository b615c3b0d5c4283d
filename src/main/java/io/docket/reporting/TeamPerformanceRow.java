package io.docket.reporting;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One row of the report of teams: a whole team, or one person's work for it. */
public record TeamPerformanceRow(
    @Schema(description = "Key of the team; null for tasks without one", example = "payments")
        @Nullable String team,
    @Schema(description = "Whether this row is the whole team", example = "false")
        boolean wholeTeam,
    @Schema(
            description =
                "User name of whoever did or has the tasks; null for the whole team, and for"
                    + " tasks that nobody has",
            example = "clerk")
        @Nullable String assignee,
    @JsonUnwrapped TeamPerformanceFigures figures) {}
