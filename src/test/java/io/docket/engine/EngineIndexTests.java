package io.docket.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

/** The engine asks for these rows at every step of a task, however many tasks there are. */
@EngineTest
@Transactional
class EngineIndexTests {

  @Autowired JdbcTemplate database;

  @ParameterizedTest
  @CsvSource({
    "act_ru_task, parent_task_id_, act_idx_task_parent",
    "act_ru_task, case_execution_id_, act_idx_task_case_exec",
    "act_ru_execution, super_exec_, act_idx_exe_super",
    "act_ru_variable, task_id_, act_idx_variable_task_name_type",
    "act_ru_job, handler_type_, act_idx_job_handler",
    "act_ru_job, exception_stack_id_, act_idx_job_exception"
  })
  void findsRowsByTheIndex(String table, String column, String index) {
    database.execute("set local enable_seqscan = off");

    var plan =
        database.queryForList(
            "explain select * from %s where %s = 'x'".formatted(table, column), String.class);

    assertThat(String.join("\n", plan)).contains(index);
  }

  @Test
  void hasAnIndexForEveryForeignKeyOfTheEngine() {
    var unindexed =
        """
        select conname from pg_constraint c
        where contype = 'f' and conrelid::regclass::text like 'act_%' and not exists (
          select 1 from pg_index i where i.indrelid = c.conrelid and i.indkey[0] = c.conkey[1])""";

    List<String> names = database.queryForList(unindexed, String.class);

    assertThat(names).isEmpty();
  }
}
