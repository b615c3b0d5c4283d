package io.docket.notifications.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFailedJobRetryTimeCycle;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.Test;

/** The diagram of a delivery is drawn completely and says how each of its jobs is tried again. */
class NotificationDeliveryDiagramTests {

  private static final Path FILE = Path.of("processes/notification-delivery.bpmn");

  private final BpmnModelInstance diagram = Bpmn.readModelFromFile(FILE.toFile());

  @Test
  void drawsEveryElement() {
    var drawn =
        Stream.concat(
            all(BpmnShape.class).stream().map(it -> it.getBpmnElement().getId()),
            all(BpmnEdge.class).stream().map(it -> it.getBpmnElement().getId()));

    assertThat(drawn)
        .containsExactlyInAnyOrderElementsOf(
            all(FlowElement.class).stream().map(FlowElement::getId).toList());
    assertThat(all(FlowNode.class)).extracting(FlowNode::getName).doesNotContainNull();
  }

  @Test
  void saysOnEveryWayOutOfAGatewayWhenItIsTaken() {
    var ways =
        all(SequenceFlow.class).stream().filter(it -> it.getSource().getOutgoing().size() > 1);

    assertThat(ways).hasSize(14).extracting(SequenceFlow::getName).doesNotContainNull();
  }

  @Test
  void triesEachOfItsJobsAgainAfterGrowingPauses() {
    var withJob =
        Stream.concat(
            all(StartEvent.class).stream().filter(it -> it.isCamundaAsyncAfter()),
            all(IntermediateCatchEvent.class).stream());

    assertThat(withJob)
        .hasSize(3)
        .allSatisfy(
            it ->
                assertThat(
                        it.getExtensionElements()
                            .getElementsQuery()
                            .filterByType(CamundaFailedJobRetryTimeCycle.class)
                            .singleResult()
                            .getTextContent())
                    .isEqualTo("PT1M,PT5M,PT15M,PT1H"));
  }

  @Test
  void findsEachConstantOfTheCode() throws IOException {
    assertThat(Files.readString(FILE))
        .contains("<bpmn:process id=\"" + NotificationDeliveryProcess.KEY + "\"")
        .contains("id=\"" + NotificationDeliveryProcess.HANDLE + "\"")
        .contains("id=\"" + NotificationDeliveryProcess.NEXT_ATTEMPT_DUE + "\"")
        .contains("errorMessageVariable=\"" + NotificationDeliveryProcess.REASON + "\"")
        .contains("errorCodeVariable=\"" + NotificationDeliveryProcess.CALENDAR_ERROR + "\"")
        .contains("outputParameter name=\"" + NotificationDeliveryProcess.ETAG + "\"");
  }

  @Test
  void isOfferedToOperatorsAndStartedByNobody() {
    assertThat(all(UserTask.class))
        .singleElement()
        .extracting(UserTask::getCamundaCandidateGroups)
        .isEqualTo("role:operator");
    assertThat(all(Process.class))
        .singleElement()
        .matches(it -> !it.isCamundaStartableInTasklist());
    assertThat(all(SubProcess.class)).hasSize(1);
  }

  private <T extends ModelElementInstance> Collection<T> all(Class<T> type) {
    return diagram.getModelElementsByType(type);
  }
}
