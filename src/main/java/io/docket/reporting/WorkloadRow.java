package io.docket.reporting;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One row of the report of work to do: one person's for one team, or a whole team's. */
public record WorkloadRow(
    @Schema(description = "Key of the team; null for tasks without one", example = "payments")
        @Nullable String team,
    @Schema(
            description =
                "User name of whoever has the tasks; null for tasks that nobody has, and where"
                    + " people are not reported",
            example = "clerk")
        @Nullable String assignee,
    @JsonUnwrapped WorkloadFigures figures) {}
