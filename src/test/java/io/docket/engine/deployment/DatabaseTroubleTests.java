package io.docket.engine.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.transaction.CannotCreateTransactionException;

class DatabaseTroubleTests {

  @ParameterizedTest
  @CsvSource({"08006, true", "57P01, true", "40001, true", "53300, true", ", true", "22001, false"})
  void isWhateverSqlSaysButThatAValueDoesNotFit(String state, boolean trouble) {
    var failure =
        new ProcessEngineException(new RuntimeException(new SQLException("said so", state)));

    assertThat(DatabaseTrouble.isIn(failure)).isEqualTo(trouble);
  }

  @Test
  void isNotWhatTheEngineSaysAboutAFile() {
    assertThat(DatabaseTrouble.isIn(new BadUserRequestException("not allowed"))).isFalse();
    assertThat(DatabaseTrouble.isIn(new ProcessEngineException("same key"))).isFalse();
  }

  @Test
  void isATransactionThatDoesNotBeginOrThatAnotherNodeOvertook() {
    assertThat(DatabaseTrouble.isIn(new CannotCreateTransactionException("no connection")))
        .isTrue();
    assertThat(DatabaseTrouble.isIn(new OptimisticLockingException("deployed meanwhile"))).isTrue();
  }
}
