package io.docket.reporting;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.Map;

/** What there is to do. */
@Schema(description = "What there is to do")
public record WorkloadFigures(
    @Schema(description = "Tasks that are open now", example = "37") long open,
    @Schema(description = "Of the open, those whose deadline has passed", example = "3")
        long overdue,
    @Schema(description = "Of the open, those without a deadline", example = "6")
        long withoutDeadline,
    @Schema(description = "Open for less than a day", example = "9") long underOneDay,
    @Schema(description = "Open for one day and less than three", example = "12")
        long underThreeDays,
    @Schema(description = "Open for three days and less than seven", example = "8")
        long underSevenDays,
    @Schema(description = "Open for seven days and less than thirty", example = "6")
        long underThirtyDays,
    @Schema(description = "Open for thirty days and more", example = "2") long thirtyDaysAndMore,
    @Schema(
            description = "How many of the open are due on each day, days without any left out",
            example = "{\"2030-06-25\": 4, \"2030-06-28\": 1}")
        Map<LocalDate, Long> due) {}
