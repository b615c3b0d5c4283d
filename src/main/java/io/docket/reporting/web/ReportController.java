package io.docket.reporting.web;

import io.docket.reporting.CompletionFigures;
import io.docket.reporting.CompletionRow;
import io.docket.reporting.Interval;
import io.docket.reporting.Report;
import io.docket.reporting.Reports;
import io.docket.reporting.ServiceLevelFigures;
import io.docket.reporting.ServiceLevelRow;
import io.docket.reporting.TeamPerformanceFigures;
import io.docket.reporting.TeamPerformanceRow;
import io.docket.reporting.WorkloadFigures;
import io.docket.reporting.WorkloadRow;
import io.docket.web.Refuses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The REST door to reports. */
@RestController
@RequestMapping(
    path = "/reports",
    produces = {MediaType.APPLICATION_JSON_VALUE, TableFormat.CSV, TableFormat.XLSX})
@Tag(name = "Reports", description = "How the work goes, as JSON, CSV and XLSX")
class ReportController {

  private static final String SIGHT =
      " Administrators see all, leads their teams and the teams below, everybody else their own"
          + " figures. A duration counts in whole minutes that are over, in steps: to the minute"
          + " below two hours, to 5 minutes below a day, to a quarter of an hour below four days,"
          + " to the hour below thirty days, to the day above. Medians and ninth deciles are"
          + " nearest ranks. Ask for CSV (RFC 4180; with a byte order mark as text/csv;bom=true) or"
          + " XLSX by Accept, or by format=csv, csv-bom or xlsx.";

  private final Reports reports;
  private final Terms terms;

  ReportController(Reports reports, Terms terms) {
    this.reports = reports;
    this.terms = terms;
  }

  @GetMapping("/completion")
  @Operation(
      operationId = "reportCompletion",
      summary = "How many tasks came and went, and how long that took",
      description =
          "A task is created, completed and cancelled in the period in which that happens, under"
              + " the team, category, priority and assignee that it has now or had at its end. A"
              + " task whose work a review sent back is completed once, when it is approved; done"
              + " and cancelled tasks are never opened again. The last 30 days by default."
              + SIGHT)
  @Refuses({"invalid-request", "not-allowed", "people-not-reported"})
  Report<CompletionRow, CompletionFigures> completion(
      @ParameterObject ReportParameters parameters,
      @Parameter(description = "`day`, `week` or `month`; the whole in one by default")
          @RequestParam(required = false)
          @Nullable String interval,
      @Parameter(description = "`team`, `category`, `priority` or `assignee`")
          @RequestParam(required = false)
          @Nullable String groupBy) {
    return reports.completion(
        parameters.question(interval, groupBy, terms, Terms.Days.LAST_THIRTY));
  }

  @GetMapping("/team-performance")
  @Operation(
      operationId = "reportTeamPerformance",
      summary = "How each team and each of its people does",
      description =
          "A completed task counts for whoever did the work, after a reassignment for the last; an"
              + " open one for whoever has it now. The last 30 days by default."
              + SIGHT)
  @Refuses({"invalid-request", "not-allowed", "people-not-reported"})
  Report<TeamPerformanceRow, TeamPerformanceFigures> teamPerformance(
      @ParameterObject ReportParameters parameters) {
    return reports.teamPerformance(parameters.question(null, null, terms, Terms.Days.LAST_THIRTY));
  }

  @GetMapping("/workload")
  @Operation(
      operationId = "reportWorkload",
      summary = "Who has what to do, and what is due on which day",
      description =
          "Open tasks as they are now, by age since their creation, and how many of them are due on"
              + " each day asked for; today and the 13 days after by default."
              + SIGHT)
  @Refuses({"invalid-request", "not-allowed", "people-not-reported"})
  Report<WorkloadRow, WorkloadFigures> workload(@ParameterObject ReportParameters parameters) {
    return reports.workload(
        parameters.question(Interval.DAY.name(), null, terms, Terms.Days.NEXT_FOURTEEN));
  }

  @GetMapping("/service-levels")
  @Operation(
      operationId = "reportServiceLevels",
      summary = "Whether what was promised was kept, by category",
      description =
          "Of the tasks with a deadline that were done in the period: whether they met the deadline"
              + " that they had at the end, and the highest level they were ever escalated to. The"
              + " last 30 days by default."
              + SIGHT)
  @Refuses({"invalid-request", "not-allowed", "people-not-reported"})
  Report<ServiceLevelRow, ServiceLevelFigures> serviceLevels(
      @ParameterObject ReportParameters parameters,
      @Parameter(description = "`day`, `week` or `month`; the whole in one by default")
          @RequestParam(required = false)
          @Nullable String interval) {
    return reports.serviceLevels(
        parameters.question(interval, null, terms, Terms.Days.LAST_THIRTY));
  }
}
