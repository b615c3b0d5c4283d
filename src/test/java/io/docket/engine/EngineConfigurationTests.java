package io.docket.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EngineTest
class EngineConfigurationTests {

  @Autowired ProcessEngineConfigurationImpl engine;

  @Test
  void takesEachSetting() {
    assertThat(engine.getHistoryLevel()).isInstanceOf(DocketHistoryLevel.class);
    assertThat(engine.getDatabaseSchemaUpdate()).isEqualTo("false");
    assertThat(engine.getHistoryTimeToLive()).isEqualTo("P730D");
    assertThat(engine.getHistoryRemovalTimeStrategy()).isEqualTo("start");
    assertThat(engine.isEnforceHistoryTimeToLive()).isTrue();
    assertThat(engine.isEnableHistoricInstancePermissions()).isTrue();
    assertThat(engine.isEnableExceptionsAfterUnhandledBpmnError()).isTrue();
    assertThat(engine.isEnsureJobDueDateNotNull()).isTrue();
    assertThat(engine.isJobExecutorAcquireByDueDate()).isTrue();
    assertThat(engine.isTaskMetricsEnabled()).isFalse();
    assertThat(engine.isMetricsEnabled()).isFalse();
    assertThat(engine.isDbMetricsReporterActivate()).isFalse();
    assertThat(engine.isJdbcBatchProcessing()).isTrue();
    assertThat(engine.isDeserializationTypeValidationEnabled()).isTrue();
    assertThat(engine.getDefaultNumberOfRetries()).isEqualTo(3);
    assertThat(engine.getDefaultUserPermissionForTask().getName()).isEqualTo("TASK_WORK");
  }
}
