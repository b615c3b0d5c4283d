package io.docket.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@EngineTest
class EngineMetersTests {

  @Autowired EngineMeters meters;
  @Autowired JdbcTemplate database;

  final SimpleMeterRegistry registry = new SimpleMeterRegistry();

  @BeforeEach
  void leaveTwoJobsOneOfThemLate() {
    emptyAgain();
    database.execute(
        """
        insert into act_ru_job (id_, rev_, type_, exclusive_, retries_, suspension_state_, duedate_)
        values ('late', 1, 'timer', true, 3, 1, now() - interval '1 hour'),
               ('early', 1, 'timer', true, 3, 1, now() + interval '1 hour')""");
  }

  @AfterEach
  void emptyAgain() {
    database.execute("delete from act_ru_job");
  }

  @Test
  void countsOpenAndOverdueJobsAndIncidents() {
    meters.bindTo(registry);

    assertThat(registry.get("docket.jobs.open").gauge().value()).isEqualTo(2);
    assertThat(registry.get("docket.jobs.overdue").gauge().value()).isEqualTo(1);
    assertThat(registry.get("docket.incidents").gauge().value()).isZero();
  }
}
