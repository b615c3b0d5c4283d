package io.docket.tasks.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collection;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.Test;

/** The diagram holds to the house's names, is drawn completely and finds its forms. */
class TaskLifecycleDiagramTests {

  private static final String WORDS =
      "(event|userTask|serviceTask|businessRuleTask|gateway|subProcess|flow)_[a-z][a-zA-Z]+";

  private final BpmnModelInstance diagram =
      Bpmn.readModelFromFile(Path.of("processes/task-lifecycle.bpmn").toFile());

  @Test
  void namesEveryElementInWords() {
    assertThat(all(FlowElement.class))
        .extracting(FlowElement::getId)
        .allMatch(it -> it.matches(WORDS));
    assertThat(all(FlowNode.class)).extracting(FlowNode::getName).doesNotContainNull();
  }

  @Test
  void drawsEveryElement() {
    var drawn =
        Stream.concat(
            all(BpmnShape.class).stream().map(it -> it.getBpmnElement().getId()),
            all(BpmnEdge.class).stream().map(it -> it.getBpmnElement().getId()));

    assertThat(drawn)
        .containsExactlyInAnyOrderElementsOf(
            all(FlowElement.class).stream().map(FlowElement::getId).toList());
  }

  @Test
  void saysOnEveryWayOutOfAGatewayWhenItIsTaken() {
    var ways =
        all(SequenceFlow.class).stream().filter(it -> it.getSource().getOutgoing().size() > 1);

    assertThat(ways).hasSize(4).extracting(SequenceFlow::getName).doesNotContainNull();
  }

  @Test
  void findsItsForms() {
    var forms =
        Stream.concat(
                all(StartEvent.class).stream().map(StartEvent::getCamundaFormKey),
                all(UserTask.class).stream().map(UserTask::getCamundaFormKey))
            .filter(it -> it != null)
            .map(it -> it.replaceFirst("^camunda-forms:/(forms/)(?:.*/)?", "$1"));

    assertThat(forms).hasSize(3).allSatisfy(it -> assertThat(Path.of(it)).isRegularFile());
  }

  @Test
  void runsNoScriptAndLeavesNoAsynchronousStep() {
    assertThat(all(ScriptTask.class)).isEmpty();
    assertThat(all(FlowNode.class)).noneMatch(it -> it.isCamundaAsyncBefore());
    assertThat(all(FlowNode.class)).noneMatch(it -> it.isCamundaAsyncAfter());
  }

  private <T extends ModelElementInstance> Collection<T> all(Class<T> type) {
    return diagram.getModelElementsByType(type);
  }
}
