package io.docket.reporting;

/**
 * All reports. Whoever asks sees figures of the tasks that they answer for: administrators all,
 * leads those of their teams and the teams below, everybody else their own. Each throws {@link
 * io.docket.users.NotForYou} if the question reaches beyond that, and {@link PeopleNotReported} if
 * it is about single people where that is switched off.
 */
public interface Reports {

  /** How many tasks came and went, and how long that took. */
  Report<CompletionRow, CompletionFigures> completion(ReportQuestion question);

  /** How each team and each of its people does. */
  Report<TeamPerformanceRow, TeamPerformanceFigures> teamPerformance(ReportQuestion question);

  /** Who has what to do, now and on the days of the question. */
  Report<WorkloadRow, WorkloadFigures> workload(ReportQuestion question);

  /** Whether what was promised was kept. */
  Report<ServiceLevelRow, ServiceLevelFigures> serviceLevels(ReportQuestion question);
}
