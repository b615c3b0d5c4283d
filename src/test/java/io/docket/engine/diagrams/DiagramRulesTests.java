package io.docket.engine.diagrams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.docket.engine.Diagrams;
import io.docket.engine.EngineTest;
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
  @ValueSource(
      strings = {
        "<serviceTask id='step' camunda:delegateExpression='#{recordingDelegate}'/>",
        "<serviceTask id='step' camunda:type='external' camunda:topic='t'/>",
        """
        <serviceTask id='step' camunda:asyncBefore='true'><extensionElements>
          <camunda:connector><camunda:connectorId>http-connector</camunda:connectorId>
            <camunda:inputOutput><camunda:inputParameter name='url'>http://localhost
            </camunda:inputParameter></camunda:inputOutput></camunda:connector>
          <camunda:failedJobRetryTimeCycle>R3/PT10S</camunda:failedJobRetryTimeCycle>
        </extensionElements></serviceTask>""",
        """
        <userTask id='step' camunda:formKey='camunda-forms:app:forms/x.form'
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

  @Test
  void refusesADiagramWithAMistakeAsUsual() {
    assertThatThrownBy(() -> deploy(Diagrams.process("<startEvent id='start'><broken/>")))
        .isInstanceOf(ProcessEngineException.class);
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
    var decision =
        """
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
    return repository.createDeployment().addString("example.dmn", decision).deploy().getId();
  }
}
