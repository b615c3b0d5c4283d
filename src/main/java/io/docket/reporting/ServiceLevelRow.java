package io.docket.reporting;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One row of the report of service levels. */
public record ServiceLevelRow(
    @Schema(description = "The first day of the period", example = "2030-06-03") LocalDate period,
    @Schema(description = "Key of the category; null for tasks without one", example = "payments")
        @Nullable String category,
    @JsonUnwrapped ServiceLevelFigures figures) {}
