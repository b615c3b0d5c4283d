package io.docket.reporting.figures;

import io.docket.reporting.CompletionFigures;
import io.docket.reporting.CompletionRow;
import io.docket.reporting.Grouping;
import io.docket.reporting.PeopleNotReported;
import io.docket.reporting.Report;
import io.docket.reporting.ReportQuestion;
import io.docket.reporting.ReportingSettings;
import io.docket.reporting.Reports;
import io.docket.reporting.ServiceLevelFigures;
import io.docket.reporting.ServiceLevelRow;
import io.docket.reporting.TeamPerformanceFigures;
import io.docket.reporting.TeamPerformanceRow;
import io.docket.reporting.WorkloadFigures;
import io.docket.reporting.WorkloadRow;
import io.docket.users.CurrentActor;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reports computed at the moment they are asked for. */
@Service
@Transactional(readOnly = true)
class ComputedReports implements Reports {

  private final CompletionReport completion;
  private final TeamPerformanceReport teamPerformance;
  private final WorkloadReport workload;
  private final ServiceLevelReport serviceLevels;
  private final CurrentActor actor;
  private final ReportingSettings settings;
  private final Clock clock;

  @SuppressWarnings("TooManyParameters")
  ComputedReports(
      CompletionReport completion,
      TeamPerformanceReport teamPerformance,
      WorkloadReport workload,
      ServiceLevelReport serviceLevels,
      CurrentActor actor,
      ReportingSettings settings,
      Clock clock) {
    this.completion = completion;
    this.teamPerformance = teamPerformance;
    this.workload = workload;
    this.serviceLevels = serviceLevels;
    this.actor = actor;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public Report<CompletionRow, CompletionFigures> completion(ReportQuestion question) {
    if (question.groupBy() == Grouping.ASSIGNEE && !settings.people()) {
      throw new PeopleNotReported();
    }
    var now = clock.instant();
    return report(question, now, completion.answer(question, scope(question), now));
  }

  @Override
  public Report<TeamPerformanceRow, TeamPerformanceFigures> teamPerformance(
      ReportQuestion question) {
    var now = clock.instant();
    return report(
        question, now, teamPerformance.answer(question, scope(question), now, settings.people()));
  }

  @Override
  public Report<WorkloadRow, WorkloadFigures> workload(ReportQuestion question) {
    var now = clock.instant();
    return report(
        question, now, workload.answer(question, scope(question), now, settings.people()));
  }

  @Override
  public Report<ServiceLevelRow, ServiceLevelFigures> serviceLevels(ReportQuestion question) {
    var now = clock.instant();
    return report(question, now, serviceLevels.answer(question, scope(question), now));
  }

  private Scope scope(ReportQuestion question) {
    return Scope.of(actor.find().orElseThrow(), question, settings.people());
  }

  private static <R, F> Report<R, F> report(
      ReportQuestion question, Instant now, Answer<R, F> answer) {
    return new Report<>(
        question.from(),
        question.to(),
        question.timeZone().getId(),
        question.interval(),
        question.groupBy(),
        now,
        answer.rows(),
        answer.total());
  }
}
