package io.docket.reporting;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whether deadlines were kept, and by how much they were missed. */
@Schema(description = "Whether deadlines were kept, and by how much they were missed")
public record ServiceLevelFigures(
    @Schema(description = "Tasks with a deadline that were done in the period", example = "104")
        long promised,
    @Schema(description = "Of these, done by the deadline", example = "96") long met,
    @Schema(description = "Of these, done after the deadline", example = "8") long missed,
    @Schema(description = "met of promised; null if none", example = "0.9231")
        @Nullable Double metRate,
    @Schema(
            description = "The time promised, from creation to deadline: the median",
            example = "48.0")
        @Nullable Double medianHoursPromised,
    @Schema(description = "Of the missed, from deadline to completion: the median", example = "3.5")
        @Nullable Double medianHoursLate,
    @Schema(
            description = "Of the missed: nine in ten came no later after the deadline",
            example = "20.0")
        @Nullable Double p90HoursLate,
    @Schema(description = "Of the promised, escalated to level 1 at most", example = "5")
        long escalatedToLevelOne,
    @Schema(description = "Of the promised, escalated to level 2 at most", example = "2")
        long escalatedToLevelTwo,
    @Schema(description = "Of the promised, escalated to level 3 or higher", example = "0")
        long escalatedHigher) {}
