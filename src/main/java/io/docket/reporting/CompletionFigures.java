package io.docket.reporting;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How many tasks came and went, and how long that took. */
@Schema(description = "How many tasks came and went, and how long that took")
public record CompletionFigures(
    @Schema(description = "Tasks created in the period", example = "120") long created,
    @Schema(description = "Tasks done in the period, whenever they were created", example = "110")
        long completed,
    @Schema(description = "Tasks cancelled in the period", example = "4") long cancelled,
    @Schema(
            description =
                "Of the tasks created in the period, the share that is done by now; null if none",
            example = "0.85")
        @Nullable Double completionRate,
    @Schema(description = "Of the completed, those done by their deadline", example = "96")
        long onTime,
    @Schema(description = "Of the completed, those done after their deadline", example = "8")
        long late,
    @Schema(
            description = "onTime of those completed that had a deadline; null if none had",
            example = "0.9231")
        @Nullable Double onTimeRate,
    @Schema(
            description = "Of the completed, from creation to completion: half took no longer",
            example = "21.5")
        @Nullable Double medianHoursToComplete,
    @Schema(
            description =
                "Of the completed: nine in ten took no longer from creation to completion",
            example = "60.25")
        @Nullable Double p90HoursToComplete,
    @Schema(
            description =
                "Of the completed, from creation until somebody had it: half waited no longer",
            example = "1.5")
        @Nullable Double medianHoursToStart,
    @Schema(
            description = "Of the completed: nine in ten waited no longer for somebody",
            example = "7.75")
        @Nullable Double p90HoursToStart) {}
