package io.docket.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.AcquireJobsCmd;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@EngineTest
class JobAcquisitionTests {

  @Autowired ProcessEngineConfigurationImpl engine;
  @Autowired JdbcTemplate database;

  @BeforeEach
  void fillWithTimersOfTomorrow() {
    database.execute(
        """
        insert into act_ru_job (id_, rev_, type_, exclusive_, retries_, suspension_state_, duedate_)
        select 'waiting-' || n, 1, 'timer', true, 3, 1, now() + interval '1 day'
          from generate_series(1, 20000) n""");
    database.execute(
        """
        insert into act_ru_job (id_, rev_, type_, exclusive_, retries_, suspension_state_, duedate_)
        select 'due-' || n, 1, 'timer', true, 3, 1, now() - interval '1 minute' * n
          from generate_series(1, 10) n""");
    database.execute("analyze act_ru_job");
  }

  @AfterEach
  void emptyAgain() {
    database.execute("delete from act_ru_job");
  }

  @Test
  void findsTheOldestDueJobsByTheIndex() {
    var tableScans = tableScans();
    var indexScans = indexScans();

    var acquired =
        engine
            .getCommandExecutorTxRequired()
            .execute(new AcquireJobsCmd(engine.getJobExecutor(), 3));

    assertThat(acquired.getJobIdBatches().stream().flatMap(List::stream))
        .containsExactlyInAnyOrder("due-10", "due-9", "due-8");
    assertThat(tableScans()).isEqualTo(tableScans);
    assertThat(indexScans()).isGreaterThan(indexScans);
  }

  private Long tableScans() {
    return database.queryForObject(
        "select seq_scan from pg_stat_user_tables where relname = 'act_ru_job'", Long.class);
  }

  private Long indexScans() {
    return database.queryForObject(
        "select idx_scan from pg_stat_user_indexes where indexrelname = 'act_idx_job_due'",
        Long.class);
  }
}
