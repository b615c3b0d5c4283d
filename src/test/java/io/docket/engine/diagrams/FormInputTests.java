package io.docket.engine.diagrams;

import static org.assertj.core.api.Assertions.assertThat;

import io.docket.engine.Diagrams;
import io.docket.engine.EngineTest;
import io.docket.engine.RecordingDelegate;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@EngineTest
class FormInputTests {

  private static final String LISTENER =
      "<camunda:%s event='%s' delegateExpression='#{recordingDelegate}'/>";

  @Autowired RepositoryService repository;
  @Autowired FormService forms;
  @Autowired TaskService tasks;
  @Autowired RuntimeService runtime;
  @Autowired HistoryService history;
  @Autowired RecordingDelegate recorder;
  @Autowired JdbcTemplate database;

  @AfterEach
  void removeAll() {
    repository
        .createDeploymentQuery()
        .list()
        .forEach(deployment -> repository.deleteDeployment(deployment.getId(), true));
    recorder.seen.clear();
  }

  @Test
  void showsTheInputOfAStartFormToListenersAndStoresNothing() {
    deploy(true);

    start(Map.of("title", "Loan of Ada"));

    assertThat(recorder.seen.get("start:start")).containsEntry("title", "Loan of Ada");
    assertThat(recorder.seen.get("start:end")).containsEntry("title", "Loan of Ada");
    assertThat(recorder.seen.get("step:create")).containsEntry("title", "Loan of Ada");
    assertThat(rowsWith("Loan of Ada")).isZero();
  }

  @Test
  void showsTheInputOfATaskFormToItsListenersAndTheNextStepAndStoresNothing() {
    deploy(true);
    start(Map.of());

    submit(Map.of("note", "Called Ada"));

    assertThat(recorder.seen.get("step:complete")).containsEntry("note", "Called Ada");
    assertThat(recorder.seen.get("next:start")).containsEntry("note", "Called Ada");
    assertThat(rowsWith("Called Ada")).isZero();
  }

  @Test
  void overwritesNoVariableOfTheProcess() {
    deploy(true);
    var instance = start(Map.of());
    runtime.setVariable(instance, "level", 1);

    submit(Map.of("level", 99));

    assertThat(recorder.seen.get("step:complete")).containsEntry("level", 99);
    assertThat(recorder.seen.get("next:start")).containsEntry("level", 1);
    assertThat(runtime.getVariable(instance, "level")).isEqualTo(1);
  }

  @Test
  void takesTheInputOfAPrefilledField() {
    deploy(true);
    start(Map.of());
    tasks.setVariableLocal(theTask(), "progress", 10);

    submit(Map.of("progress", 50));

    assertThat(recorder.seen.get("step:complete")).containsEntry("progress", 50);
    assertThat(database.queryForObject("select count(*) from act_ru_variable", Long.class))
        .isZero();
  }

  @Test
  void keepsTheInputWhereTheProcessAsksForIt() {
    deploy(false);
    var instance = start(Map.of("title", "kept"));

    assertThat(runtime.getVariable(instance, "title")).isEqualTo("kept");
  }

  private void deploy(boolean transientInput) {
    var keep =
        """
        <extensionElements><camunda:properties>
          <camunda:property name='docket.keepFormInput' value='true'/>
        </camunda:properties></extensionElements>""";
    var elements =
        """
        %s
        <startEvent id='start' camunda:formKey='camunda-forms:/forms/start.form'>
          <extensionElements>%s%s</extensionElements></startEvent>
        <sequenceFlow id='a' sourceRef='start' targetRef='step'/>
        <userTask id='step' camunda:formKey='camunda-forms:/forms/step.form'>
          <extensionElements>%s%s</extensionElements></userTask>
        <sequenceFlow id='b' sourceRef='step' targetRef='next'/>
        <userTask id='next'><extensionElements>%s</extensionElements></userTask>
        """
            .formatted(
                transientInput ? "" : keep,
                LISTENER.formatted("executionListener", "start"),
                LISTENER.formatted("executionListener", "end"),
                LISTENER.formatted("taskListener", "create"),
                LISTENER.formatted("taskListener", "complete"),
                LISTENER.formatted("executionListener", "start"));
    repository.createDeployment().addString("a.bpmn", Diagrams.process(elements)).deploy();
  }

  private String start(Map<String, Object> input) {
    var definition =
        repository
            .createProcessDefinitionQuery()
            .processDefinitionKey("example")
            .singleResult()
            .getId();
    return forms.submitStartForm(definition, "T-1", input).getId();
  }

  private void submit(Map<String, Object> input) {
    forms.submitTaskForm(theTask(), input);
  }

  private String theTask() {
    return tasks.createTaskQuery().singleResult().getId();
  }

  private long rowsWith(String text) {
    return database.queryForObject(
        """
        select (select count(*) from act_ru_variable where text_ = ?)
             + (select count(*) from act_hi_varinst where text_ = ?)
             + (select count(*) from act_hi_detail where text_ = ?)""",
        Long.class,
        text,
        text,
        text);
  }
}
