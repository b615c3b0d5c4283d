package io.docket.reporting.figures;

import io.docket.reporting.ReportingSettings;
import io.docket.reporting.Reports;
import io.docket.users.ActingBy;
import io.docket.users.Actor;
import io.docket.users.CurrentActor;
import io.docket.users.Role;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** Reports as an administrator sees them, out of a database with nothing else around it. */
final class TestReports {

  private TestReports() {}

  static Reports of(NamedParameterJdbcTemplate jdbc, Instant now) {
    var rows = new FigureRows(jdbc);
    return new ComputedReports(
        new CompletionReport(rows),
        new TeamPerformanceReport(rows),
        new WorkloadReport(rows),
        new ServiceLevelReport(rows),
        new Administrator(),
        new ReportingSettings(GeneratedTasks.BERLIN, true),
        Clock.fixed(now, ZoneOffset.UTC));
  }

  private static final class Administrator implements CurrentActor {

    @Override
    public Optional<Actor> find() {
      return Optional.of(new Actor("admin", Set.of(Role.ADMIN), Set.of(), Set.of(), 0));
    }

    @Override
    public ActingBy actingBy() {
      return ActingBy.THEMSELVES;
    }
  }
}
