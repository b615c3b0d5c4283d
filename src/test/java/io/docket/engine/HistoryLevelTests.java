package io.docket.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@EngineTest
class HistoryLevelTests {

  private static final String PROCESS =
      """
      <startEvent id='start'/>
      <sequenceFlow id='a' sourceRef='start' targetRef='route'/>
      <businessRuleTask id='route' camunda:decisionRef='route' camunda:resultVariable='team'
          camunda:mapDecisionResult='singleEntry'/>
      <sequenceFlow id='b' sourceRef='route' targetRef='work'/>
      <subProcess id='work'>
        <startEvent id='workStart'/>
        <sequenceFlow id='c' sourceRef='workStart' targetRef='which'/>
        <exclusiveGateway id='which'/>
        <sequenceFlow id='g' sourceRef='which' targetRef='step'/>
        <userTask id='step' camunda:candidateGroups='lending'/>
        <sequenceFlow id='d' sourceRef='step' targetRef='workEnd'/>
        <endEvent id='workEnd'/>
        <subProcess id='reminding' triggeredByEvent='true'>
          <startEvent id='reminderDue' isInterrupting='false'><timerEventDefinition>
            <timeDuration>PT1H</timeDuration></timerEventDefinition></startEvent>
          <sequenceFlow id='e' sourceRef='reminderDue' targetRef='reminded'/>
          <endEvent id='reminded'/>
        </subProcess>
      </subProcess>
      <sequenceFlow id='f' sourceRef='work' targetRef='end'/>
      <endEvent id='end'/>
      """;

  private static final String DECISION =
      """
      <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d"
          xmlns:camunda="http://camunda.org/schema/1.0/dmn" namespace="n">
        <decision id="route" name="x" camunda:historyTimeToLive="P1D">
          <decisionTable id="table"><output id="output" name="team" typeRef="string"/>
            <rule id="rule"><outputEntry id="entry"><text>"lending"</text></outputEntry></rule>
          </decisionTable>
        </decision>
      </definitions>""";

  @Autowired RepositoryService repository;
  @Autowired RuntimeService runtime;
  @Autowired TaskService tasks;
  @Autowired ManagementService management;
  @Autowired HistoryService history;
  @Autowired JdbcTemplate database;

  String deployment = "";

  @BeforeEach
  void startAnInstance() {
    deployment =
        repository
            .createDeployment()
            .addString("a.bpmn", Diagrams.process(PROCESS))
            .addString("a.dmn", DECISION)
            .deploy()
            .getId();
    runtime.startProcessInstanceByKey("example", "T-1");
    tasks.setVariableLocal(theTask(), "column", "shown in Tasklist");
  }

  @AfterEach
  void remove() {
    repository.deleteDeployment(deployment, true);
  }

  @Test
  void writesTheRowsThatTellSomethingAndNoOthers() {
    management.executeJob(management.createJobQuery().singleResult().getId());
    tasks.claim(theTask(), "ada");
    tasks.complete(theTask());

    assertThat(historyRows())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "act_hi_procinst", 1L,
                "act_hi_taskinst", 1L,
                "act_hi_varinst", 1L,
                "act_hi_actinst", 9L));
    assertThat(history.createHistoricProcessInstanceQuery().singleResult().getEndTime())
        .isNotNull();
    assertThat(history.createHistoricActivityInstanceQuery().unfinished().count()).isZero();
  }

  @Test
  void keepsNeitherPlainStartsOfSubprocessesNorGatewaysButKeepsTheTimersStart() {
    management.executeJob(management.createJobQuery().singleResult().getId());

    assertThat(history.createHistoricActivityInstanceQuery().list())
        .extracting(activity -> activity.getActivityId())
        .contains("start", "reminderDue", "work", "step")
        .doesNotContain("workStart", "which");
  }

  @Test
  void servesTasklistsHistoryTabAndComments() {
    tasks.createComment(theTask(), null, "Called the customer.");

    assertThat(tasks.getTaskComments(theTask())).hasSize(1);
    assertThat(history.createHistoricTaskInstanceQuery().unfinished().count()).isEqualTo(1);
  }

  @Test
  void cleansUpHistory() {
    tasks.complete(theTask());
    database.update("update act_hi_procinst set removal_time_ = now() - interval '1 day'");

    var job = history.cleanUpHistoryAsync(true);
    management.executeJob(job.getId());

    assertThat(history.createHistoricProcessInstanceQuery().count()).isZero();
    management.deleteJob(job.getId());
  }

  private String theTask() {
    return tasks.createTaskQuery().singleResult().getId();
  }

  private Map<String, Long> historyRows() {
    var rows = new TreeMap<String, Long>();
    var tables =
        database.queryForList(
            "select tablename from pg_tables where tablename like 'act_hi_%'", String.class);
    for (var table : tables) {
      var count = database.queryForObject("select count(*) from " + table, Long.class);
      if (count != null && count > 0) {
        rows.put(table, count);
      }
    }
    return rows;
  }
}
