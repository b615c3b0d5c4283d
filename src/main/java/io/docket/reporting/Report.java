package io.docket.reporting;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report.
 *
 * @param from the first day
 * @param to the last day
 * @param timeZone where the days begin, as an IANA name
 * @param interval how finely time is divided; null for the whole in one
 * @param groupBy by what the rows are told apart beside the time
 * @param asOf the moment at which it was computed
 * @param total the same figures for everything in it, which is not the sum where a task counts in
 *     several rows, or where a figure is a rate or a median
 */
public record Report<R, F>(
    @Schema(description = "The first day", example = "2030-06-01") LocalDate from,
    @Schema(description = "The last day", example = "2030-06-30") LocalDate to,
    @Schema(description = "Where the days begin", example = "Europe/Berlin") String timeZone,
    @Schema(description = "How finely time is divided; null for the whole in one")
        @Nullable Interval interval,
    @Schema(description = "By what the rows are told apart, beside the time")
        @Nullable Grouping groupBy,
    @Schema(description = "When it was computed") Instant asOf,
    List<R> rows,
    @Schema(description = "The same figures for everything in the report") F total) {}
