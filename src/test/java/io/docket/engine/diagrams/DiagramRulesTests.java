package io.docket.engine.diagrams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.docket.engine.Diagrams;
import io.docket.engine.EngineTest;
import java.util.List;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@EngineTest
class DiagramRulesTests {

  static boolean instantiated;

  @Autowired RepositoryService repository;

  /** Tells when the parser has instantiated it. */
  public static class Trap {
    public Trap() {
      instantiated = true;
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<scriptTask id='step' scriptFormat='juel'><script>${1}</script></scriptTask>",
        "<other:scriptTask id='step' scriptFormat='javascript'/>",
        "<serviceTask id='step' camunda:class='io.docket.engine.diagrams.DiagramRulesTests$Trap'/>",
        "<serviceTask id='step' activiti:class='io.docket.engine.diagrams.DiagramRulesTests$Trap'/>",
        "<serviceTask id='step' camunda:expression='${recordingDelegate.anything}'/>",
        "<serviceTask id='step' camunda:delegateExpression='${unpublishedBean}'/>",
        "<serviceTask id='step' camunda:delegateExpression='${recordingDelegate.other}'/>",
        "<serviceTask id='step' camunda:delegateExpression='${variable}'/>",
        "<serviceTask id='step' camunda:type='shell'/>",
        "<serviceTask id='step' camunda:type='mail'/>",
        "<sendTask id='step' camunda:class='java.lang.Object'/>",
        "<businessRuleTask id='step' camunda:class='java.lang.Object'/>",
        """
        <serviceTask id='step' camunda:delegateExpression='#{recordingDelegate}'>
          <extensionElements><camunda:field name='failure' stringValue='x'/></extensionElements>
        </serviceTask>""",
        """
        <userTask id='step'
            camunda:formHandlerClass='io.docket.engine.diagrams.DiagramRulesTests$Trap'/>""",
        """
        <userTask id='step'><extensionElements>
          <camunda:taskListener event='create' class='java.lang.Object'/>
        </extensionElements></userTask>""",
        """
        <userTask id='step'><extensionElements>
          <camunda:taskListener event='create' expression='${recordingDelegate.anything}'/>
        </extensionElements></userTask>""",
        """
        <userTask id='step'><extensionElements>
          <camunda:taskListener event='create'>
            <camunda:script scriptFormat='juel'>${1}</camunda:script>
          </camunda:taskListener>
        </extensionElements></userTask>""",
        """
        <userTask id='step'><extensionElements>
          <camunda:executionListener event='start' delegateExpression='${unpublishedBean}'/>
        </extensionElements></userTask>""",
        """
        <userTask id='step'><extensionElements><camunda:inputOutput>
          <camunda:inputParameter name='x'>
            <camunda:list><camunda:script scriptFormat='juel'>${1}</camunda:script></camunda:list>
          </camunda:inputParameter>
        </camunda:inputOutput></extensionElements></userTask>""",
        """
        <userTask id='step'><extensionElements><camunda:formData>
          <camunda:formField id='f' type='string'><camunda:validation>
            <camunda:constraint name='validator' config='java.lang.Object'/>
          </camunda:validation></camunda:formField>
        </camunda:formData></extensionElements></userTask>""",
        """
        <userTask id='step'><extensionElements><camunda:formData>
          <camunda:formField id='f' type='string' label='{{constructor.constructor("x")()}}'/>
        </camunda:formData></extensionElements></userTask>""",
        "<userTask id='step' camunda:formRef='x' camunda:formRefBinding='latest'/>",
        """
        <userTask id='step'><extensionElements>
          <camunda:formProperty id='f' expression='${recordingDelegate.anything}'/>
        </extensionElements></userTask>""",
        "<callActivity id='step' calledElement='x' camunda:variableMappingClass='java.lang.Object'/>",
        """
        <callActivity id='step' calledElement='x'
            camunda:variableMappingDelegateExpression='${recordingDelegate}'/>""",
        """
        <intermediateCatchEvent id='step'><conditionalEventDefinition>
          <condition xsi:type='tFormalExpression' language='javascript'>1</condition>
        </conditionalEventDefinition></intermediateCatchEvent>""",
        "<serviceTask id='step' camunda:inventedAttribute='x'/>",
        """
        <userTask id='step'><extensionElements><camunda:inventedElement/></extensionElements>
        </userTask>""",
      })
  void refusesWhatCouldRunCode(String step) {
    instantiated = false;

    assertThatThrownBy(() -> deploy(Diagrams.around(step)))
        .isInstanceOf(ParseException.class)
        .hasMessageContaining("Element ")
        .hasMessageContaining(" not ");
    assertThat(instantiated).isFalse();
  }

  @Test
  void refusesAConditionInAnotherLanguage() {
    var diagram =
        Diagrams.process(
            """
            <startEvent id='start'/>
            <sequenceFlow id='flow_chosen' sourceRef='start' targetRef='end'>
              <conditionExpression xsi:type='tFormalExpression' language='javascript'>true
              </conditionExpression>
            </sequenceFlow>
            <endEvent id='end'/>""");

    assertThatThrownBy(() -> deploy(diagram))
        .isInstanceOf(ParseException.class)
        .hasMessageContaining("Element flow_chosen: the attribute language is not allowed.");
  }

  @Test
  void namesTheElementAndSaysWhatToDo() {
    assertThatThrownBy(() -> deploy(Diagrams.around("<serviceTask id='step' camunda:class='X'/>")))
        .hasMessageContaining(
            "Element step: the attribute class is not allowed. A diagram reaches code only by the"
                + " name of a published delegate: write"
                + " camunda:delegateExpression=\"#{nameOfDelegate}\".");
  }

  @ParameterizedTest
  @ValueSource(strings = {"http-connector", "soap-http-connector", "${connector}", "Email", ""})
  void refusesConnectorsThatCouldReachAnyAddress(String connector) {
    for (var prefix : List.of("camunda", "activiti")) {
      var step =
          """
          <serviceTask id='step'><extensionElements><%1$s:connector>
            <%1$s:connectorId>%2$s</%1$s:connectorId>
          </%1$s:connector></extensionElements></serviceTask>"""
              .formatted(prefix, connector);

      assertThatThrownBy(() -> deploy(Diagrams.around(step)))
          .isInstanceOf(ParseException.class)
          .hasMessageContaining(
              "Element step: the connector "
                  + connector
                  + " is not allowed. Use email or calendar");
    }
  }

  @Test
  void allowsConnectorsThatAnOperatorHasNamed() {
    var settings = new DiagramSettings(List.of("http-connector"));

    assertThat(settings.allowsConnector("http-connector")).isTrue();
    assertThat(settings.allowsConnector("email")).isTrue();
    assertThat(settings.allowsConnector("soap-http-connector")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<serviceTask id='step' camunda:delegateExpression='#{recordingDelegate}'/>",
        "<serviceTask id='step' camunda:type='external' camunda:topic='t'/>",
        """
        <serviceTask id='step' camunda:asyncBefore='true'><extensionElements>
          <camunda:connector><camunda:connectorId> email </camunda:connectorId>
            <camunda:inputOutput><camunda:inputParameter name='recipient'>clerk
            </camunda:inputParameter></camunda:inputOutput></camunda:connector>
          <camunda:failedJobRetryTimeCycle>R3/PT10S</camunda:failedJobRetryTimeCycle>
        </extensionElements></serviceTask>""",
        """
        <userTask id='step' camunda:formKey='camunda-forms:/forms/x.form'
            camunda:dueDate='${deadline}' camunda:assignee='${assignee}'><extensionElements>
          <camunda:taskListener event='create' delegateExpression='${recordingDelegate}'/>
          <camunda:properties><camunda:property name='a' value='b'/></camunda:properties>
        </extensionElements></userTask>""",
      })
  void acceptsWhatStaysInsideTheCatalogue(String step) {
    var deployment = deploy(Diagrams.around(step));

    assertThat(deployment).isNotEmpty();
    repository.deleteDeployment(deployment, true);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "embedded:deployment:x.html",
        "embedded:app:forms/x.html",
        "app:forms/x.html",
        "javascript:alert(1)",
        "https://forms.example/x.html",
        "/forms/x.form",
        "x.form",
        " camunda-forms:/forms/x.form",
        "camunda-forms:app:forms/x.form",
        "camunda-forms:engine://engine/x",
        "camunda-forms:https://forms.example/x.form",
        "camunda-forms://forms.example/x.form",
        "camunda-forms:/forms/../engine-rest/x",
        "camunda-forms:/forms/x.form?y=z",
        "camunda-forms:deployment:../x.form",
        "camunda-forms:deployment:${x}",
        "camunda-forms:/${execution.processBusinessKey}/x.form",
        "camunda-forms:/forms/${x}/x.form",
        "camunda-forms:/forms/${execution.processBusinessKey}",
        "${x}",
        "#{x}:deployment:x.html",
        "",
      })
  void refusesEveryFormKeyButThatOfACamundaForm(String key) {
    for (var prefix : List.of("camunda", "activiti")) {
      var step = "<userTask id='step' %s:formKey='%s'/>".formatted(prefix, key);

      assertThatThrownBy(() -> deploy(Diagrams.around(step)))
          .isInstanceOf(ParseException.class)
          .hasMessageContaining("Element step: the form key " + key + " is not allowed.")
          .hasMessageContaining("write camunda-forms:/forms/name.form");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "camunda-forms:/forms/create-task.form",
        "camunda-forms:/forms/${execution.processBusinessKey}/work-on-task.form",
        "camunda-forms:deployment:x.form",
        "camunda-forms:deployment:forms/x.form",
      })
  void acceptsTheKeyOfACamundaForm(String key) {
    var deployment = deploy(Diagrams.around("<userTask id='step' camunda:formKey='" + key + "'/>"));

    assertThat(deployment).isNotEmpty();
    repository.deleteDeployment(deployment, true);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"x.html", "x.js", "x.bpmn.html", "x.svg", "x.png", "x.xml", "bpmn", "x.BPMN", "x"})
  void refusesFilesThatAreNoDiagramDecisionOrForm(String name) {
    var diagram = Diagrams.around("<userTask id='step'/>");

    assertThatThrownBy(
            () ->
                repository
                    .createDeployment()
                    .addString("example.bpmn", diagram)
                    .addString(name, diagram)
                    .deploy())
        .isInstanceOf(BadUserRequestException.class)
        .hasMessage(
            name
                + ": only diagrams (.bpmn), decisions (.dmn) and forms (.form) are deployed here.");
  }

  @Test
  void acceptsTheLongNamesOfDiagramsAndDecisions() {
    var deployment =
        repository
            .createDeployment()
            .addString("example.bpmn20.xml", Diagrams.around("<userTask id='step'/>"))
            .addString("example.dmn11.xml", decision("feel"))
            .deploy();

    assertThat(repository.getDeploymentResourceNames(deployment.getId())).hasSize(2);
    repository.deleteDeployment(deployment.getId(), true);
  }

  @Test
  void refusesADiagramWithAMistakeAsUsual() {
    assertThatThrownBy(() -> deploy(Diagrams.process("<startEvent id='start'><broken/>")))
        .isInstanceOf(ProcessEngineException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!ENTITY file SYSTEM 'file:///etc/hostname'>",
        "<!ENTITY file SYSTEM 'http://localhost:1/file'>",
        "<!ENTITY a 'aaaaaaaaaa'><!ENTITY file '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'>"
      })
  void refusesDiagramsThatReachForOtherFilesOrGrow(String entities) {
    var diagram =
        Diagrams.around("<userTask id='step' name='&file;'/>")
            .replaceFirst("\\?>", "?><!DOCTYPE definitions [" + entities + "]>");

    assertThatThrownBy(() -> deploy(diagram)).isInstanceOf(ProcessEngineException.class);
  }

  @Test
  void refusesDecisionsInProgrammingLanguages() {
    assertThatThrownBy(() -> deployDecision("javascript"))
        .isInstanceOf(BadUserRequestException.class)
        .hasMessage(
            "Element entry: the expression language javascript is not allowed."
                + " Write the expression in FEEL.");
    repository.deleteDeployment(deployDecision("feel"), true);
    repository.deleteDeployment(deployDecision("juel"), true);
  }

  @Test
  void refusesCaseDiagrams() {
    assertThatThrownBy(
            () -> repository.createDeployment().addString("x.cmmn", "<definitions/>").deploy())
        .isInstanceOf(BadUserRequestException.class)
        .hasMessageContaining("x.cmmn");
  }

  private String deploy(String diagram) {
    return repository.createDeployment().addString("example.bpmn", diagram).deploy().getId();
  }

  private String deployDecision(String language) {
    return repository
        .createDeployment()
        .addString("example.dmn", decision(language))
        .deploy()
        .getId();
  }

  private static String decision(String language) {
    return """
        <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d"
            xmlns:camunda="http://camunda.org/schema/1.0/dmn" namespace="n">
          <decision id="decision" name="x" camunda:historyTimeToLive="P1D">
            <decisionTable id="table"><output id="output" name="o" typeRef="string"/>
              <rule id="rule"><outputEntry id="entry" expressionLanguage="%s">
                <text>"x"</text></outputEntry></rule>
            </decisionTable>
          </decision>
        </definitions>"""
        .formatted(language);
  }
}
