package io.docket.engine.expressions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.docket.engine.Diagrams;
import io.docket.engine.EngineTest;
import io.docket.engine.RecordingDelegate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.camunda.spin.Spin;
import org.joda.time.DateTime;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@EngineTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExpressionTests {

  @Autowired ProcessEngineConfigurationImpl engine;
  @Autowired RepositoryService repository;
  @Autowired RuntimeService runtime;

  String deployment = "";
  String instance = "";

  @BeforeAll
  void startAnInstance() {
    deployment =
        repository
            .createDeployment()
            .addString("example.bpmn", Diagrams.around("<userTask id=\"step\" name=\"Step\"/>"))
            .deploy()
            .getId();
    instance =
        runtime
            .createProcessInstanceByKey("example")
            .businessKey("T-1")
            .setVariable("text", "Loan")
            .setVariable("number", 7)
            .setVariable("due", new Date(1000))
            .setVariable("json", Spin.JSON("{\"team\":\"back-office\",\"size\":3}"))
            .setVariable("recordingDelegate", "not the delegate")
            .execute()
            .getId();
  }

  @AfterAll
  void removeIt() {
    repository.deleteDeployment(deployment, true);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${execution.processEngineServices}",
        "${execution.getProcessEngineServices().getRuntimeService()}",
        "${execution.processEngine}",
        "${execution.class}",
        "${execution.getClass()}",
        "${execution.processDefinition}",
        "${execution.getProcessInstance()}",
        "${execution.setVariable('text', 'x')}",
        "${execution.bpmnModelInstance}",
        "${execution.variables.clear()}",
        "${text.class}",
        "${text.getClass().forName('java.lang.Runtime')}",
        "${''.getClass().forName('java.lang.Runtime').getMethod('getRuntime').invoke(null)}",
        "${''['class']}",
        "${''['getClass']()}",
        "${text.bytes}",
        "${text.matches('(a+)+$')}",
        "${text.replaceAll('a', 'b')}",
        "${text.repeat(1000000000)}",
        "${number.class.classLoader}",
        "${due.class}",
        "${due.setTime(1)}",
        "${dateTime().class}",
        "${dateTime().zone}",
        "${now().class}",
        "${json.mapTo('java.net.URL')}",
        "${json.class}",
        "${json.unwrap()}",
        "${json.dataFormatName}",
        "${json.prop('team', 'other')}",
        "${S(recordingDelegate).anything}",
        "${S(execution)}",
        "${XML('<a/>')}",
        "${recordingDelegate.anything}",
        "${recordingDelegate.seen}",
        "${recordingDelegate.execute(execution)}",
        "${recordingDelegate.class}",
        "${unpublishedBean}",
        "${processEngine}",
        "${dataSource}",
        "${environment}",
        "${engineTestApplication}",
        "${facts.class}",
        "${facts.secret}",
        "${facts.secret()}",
        "${facts.person.getFirstName()}",
        "${facts.person.class}",
        "${facts.deadline.class}",
        "${facts.reminders.class}",
        "${facts.reminders.add('x')}",
        "${facts.reminders.stream()}",
        "${absent}",
        "${applicationContext.getBean('dataSource')}",
      })
  void refuses(String expression) {
    assertThatThrownBy(() -> evaluate(expression))
        .isInstanceOfAny(ProcessEngineException.class, ELException.class);
  }

  @Test
  void readsVariablesAndHarmlessMethods() {
    assertThat(evaluate("${text}")).isEqualTo("Loan");
    assertThat(evaluate("${text.toLowerCase().contains('oa')}")).isEqualTo(true);
    assertThat(evaluate("${text.length() == 4 && number > 6}")).isEqualTo(true);
    assertThat(evaluate("${number.intValue() + 1}")).isEqualTo(8L);
    assertThat(evaluate("${due.time}")).isEqualTo(1000L);
    assertThat(evaluate("${due.before(now())}")).isEqualTo(true);
    assertThat(evaluate("${json.prop('team').stringValue()}")).isEqualTo("back-office");
    assertThat(evaluate("${json.size.numberValue()}")).isEqualTo(3);
    assertThat(evaluate("${S('{\"a\":1}').prop('a').numberValue()}")).isEqualTo(1);
    assertThat(evaluate("${empty authenticatedUserId}")).isEqualTo(true);
  }

  @Test
  void readsAFewFactsOfTheExecution() {
    assertThat(evaluate("${execution.processBusinessKey}")).isEqualTo("T-1");
    assertThat(evaluate("${execution.getProcessBusinessKey()}")).isEqualTo("T-1");
    assertThat(evaluate("${execution.currentActivityId}")).isEqualTo("step");
    assertThat(evaluate("${execution.getVariable('text')}")).isEqualTo("Loan");
    assertThat(evaluate("${execution.hasVariable('absent')}")).isEqualTo(false);
  }

  @Test
  void keepsTheContextFunctions() {
    assertThat(evaluate("${dateTime().plusDays(2).toDate()}")).isInstanceOf(Date.class);
    assertThat(evaluate("${dateTime().withTimeAtStartOfDay()}")).isInstanceOf(DateTime.class);
    assertThat(evaluate("${now()}")).isInstanceOf(Date.class);

    engine.getIdentityService().setAuthentication("ada", List.of("lending"));
    try {
      assertThat(evaluate("${currentUser()}")).isEqualTo("ada");
      assertThat(evaluate("${currentUserGroups()}")).isEqualTo(List.of("lending"));
      assertThat(evaluate("${authenticatedUserId}")).isEqualTo("ada");
    } finally {
      engine.getIdentityService().clearAuthentication();
    }
  }

  @Test
  void readsPublishedViews() {
    assertThat(evaluate("${facts.deadline}"))
        .isEqualTo(new DateTime("2030-01-02T03:04:05Z").toDate());
    assertThat(evaluate("${facts.interval}")).isEqualTo("PT1H");
    assertThat(evaluate("${facts.reminders[0]}")).isEqualTo("P1D");
    assertThat(evaluate("${facts.nothing}")).isNull();
    assertThat(evaluate("${facts.person.firstName}")).isEqualTo("Ada");
  }

  @Test
  void letsNoVariablePassForADelegate() {
    assertThat(evaluate("#{recordingDelegate}")).isInstanceOf(RecordingDelegate.class);
  }

  @Test
  void givesDecisionsTheSameView() {
    var context = Variables.createVariables().putValue("text", "Loan").asVariableContext();
    var provider = ((GuardedExpressionManager) engine.getExpressionManager()).toElProvider();

    assertThat(inCommand(() -> provider.createExpression("${text.length()}").getValue(context)))
        .isEqualTo(4);
    assertThatThrownBy(
            () -> inCommand(() -> provider.createExpression("${text.class}").getValue(context)))
        .isInstanceOf(RuntimeException.class);
  }

  @Test
  void readsMapsAndLists() {
    assertThat(evaluateAfterSetting("${map.a[0]}", Map.of("a", List.of("x")))).isEqualTo("x");
    assertThatThrownBy(() -> evaluateAfterSetting("${map.getClass()}", Map.of()))
        .isInstanceOf(ProcessEngineException.class);
  }

  private Object inCommand(Supplier<Object> step) {
    return engine.getCommandExecutorTxRequired().execute(context -> step.get());
  }

  private Object evaluate(String expression) {
    return engine
        .getCommandExecutorTxRequired()
        .execute(
            context ->
                engine
                    .getExpressionManager()
                    .createExpression(expression)
                    .getValue(context.getExecutionManager().findExecutionById(instance)));
  }

  private Object evaluateAfterSetting(String expression, Map<String, ?> map) {
    return engine
        .getCommandExecutorTxRequired()
        .execute(
            context -> {
              var execution = context.getExecutionManager().findExecutionById(instance);
              execution.setVariable("map", Variables.untypedValue(map, true));
              return engine.getExpressionManager().createExpression(expression).getValue(execution);
            });
  }
}
