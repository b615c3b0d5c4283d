package io.docket.reporting;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a team or one of its people does. */
@Schema(description = "How a team or one of its people does")
public record TeamPerformanceFigures(
    @Schema(description = "Tasks done in the time of the report", example = "110") long completed,
    @Schema(description = "Of the completed, those done by their deadline", example = "96")
        long onTime,
    @Schema(description = "Of the completed, those done after their deadline", example = "8")
        long late,
    @Schema(
            description = "onTime of those completed that had a deadline; null if none had",
            example = "0.9231")
        @Nullable Double onTimeRate,
    @Schema(description = "Tasks that are open now, whoever has them", example = "37") long open,
    @Schema(description = "Of the open, those whose deadline has passed", example = "3")
        long overdue,
    @Schema(description = "How often reviews sent back work on the completed tasks", example = "5")
        long rejections,
    @Schema(
            description = "Of the completed, those that were escalated, on any level",
            example = "2")
        long escalated,
    @Schema(
            description =
                "Of the completed, from when somebody first had it to completion: half took no"
                    + " longer; null if none",
            example = "6.25")
        @Nullable Double medianCycleHours) {}
