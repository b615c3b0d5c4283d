package io.docket.connectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.docket.DocketTest;
import io.docket.SentMails;
import io.docket.connectors.Mail.Invitation;
import io.docket.engine.Diagrams;
import io.docket.engine.PublishedView;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Import;

/** A diagram that writes to somebody, and takes another way where that does not work. */
@DocketTest
@Import({TestAddressBook.class, ConnectorProcessTests.RecipientFacts.class})
class ConnectorProcessTests {

  private static final String DIAGRAM =
      Diagrams.process(
              """
              <startEvent id="start"/>
              <sequenceFlow id="first" sourceRef="start" targetRef="step"/>
              <serviceTask id="step"><extensionElements><camunda:connector>
                <camunda:connectorId>email</camunda:connectorId>
                <camunda:inputOutput>
                  <camunda:inputParameter name="recipient">${recipient}</camunda:inputParameter>
                  <camunda:inputParameter name="subject">${subject}</camunda:inputParameter>
                  <camunda:inputParameter name="text">About ${recipientFacts.name}: ${execution.processBusinessKey}</camunda:inputParameter>
                  <camunda:inputParameter name="html">${html}</camunda:inputParameter>
                  <camunda:inputParameter name="messageId">${messageId}</camunda:inputParameter>
                  <camunda:inputParameter name="calendar">${calendar}</camunda:inputParameter>
                  <camunda:inputParameter name="calendarMethod">CANCEL</camunda:inputParameter>
                </camunda:inputOutput></camunda:connector></extensionElements></serviceTask>
              <sequenceFlow id="last" sourceRef="step" targetRef="sent"/>
              <endEvent id="sent"/>
              <boundaryEvent id="event_unavailable" attachedToRef="step">
                <errorEventDefinition errorRef="unavailable"
                    camunda:errorMessageVariable="reason"/></boundaryEvent>
              <sequenceFlow id="flow_1" sourceRef="event_unavailable" targetRef="end_unavailable"/>
              <endEvent id="end_unavailable"/>
              <boundaryEvent id="event_recipient" attachedToRef="step">
                <errorEventDefinition errorRef="recipient"/></boundaryEvent>
              <sequenceFlow id="flow_2" sourceRef="event_recipient" targetRef="end_recipient"/>
              <endEvent id="end_recipient"/>
              <boundaryEvent id="event_refused" attachedToRef="step">
                <errorEventDefinition errorRef="refused"/></boundaryEvent>
              <sequenceFlow id="flow_3" sourceRef="event_refused" targetRef="end_refused"/>
              <endEvent id="end_refused"/>
              """)
          .replace(
              "<process id=\"example\"",
              """
              <error id="unavailable" errorCode="connectors.unavailable"/>
              <error id="recipient" errorCode="connectors.recipientRefused"/>
              <error id="refused" errorCode="connectors.refused"/>
              <process id="connectorExample\"""");

  private final RepositoryService repository;
  private final RuntimeService runtime;
  private final HistoryService history;
  private final SentMails sent;
  private final String person = "person-" + UUID.randomUUID();
  private String deployment = "";

  @Autowired
  ConnectorProcessTests(
      RepositoryService repository,
      RuntimeService runtime,
      HistoryService history,
      SentMails sent) {
    this.repository = repository;
    this.runtime = runtime;
    this.history = history;
    this.sent = sent;
  }

  @BeforeEach
  void deploy() {
    deployment = repository.createDeployment().addString("mail.bpmn", DIAGRAM).deploy().getId();
  }

  @AfterEach
  void undeploy() {
    repository.deleteDeployment(deployment, true);
  }

  @Test
  void sendsAMail() {
    var end = endOf(Map.of("messageId", "id-1", "html", "<p>x</p>", "calendar", "BEGIN:VCALENDAR"));

    assertThat(end).isEqualTo("sent");
    assertThat(sent.next(address()))
        .isEqualTo(
            new Mail(
                    address(),
                    "Subject",
                    "About " + person + ": key",
                    "<p>x</p>",
                    "id-1",
                    new Invitation(Invitation.Method.CANCEL, "BEGIN:VCALENDAR"))
                .of(person));
  }

  @Test
  void takesAnotherWayWhereTheServerIsDown() {
    sent.refuseNext(address(), ServerFailure.unavailable("It is down"));

    assertThat(endOf(Map.of())).isEqualTo("end_unavailable");
    assertThat(
            history
                .createHistoricVariableInstanceQuery()
                .variableName("reason")
                .variableValueEquals("reason", "It is down")
                .count())
        .isEqualTo(1);
  }

  @Test
  void takesAnotherWayWhereNobodyIsThere() {
    sent.refuseNext(address(), ServerFailure.recipientRefused("There is no such mailbox"));

    assertThat(endOf(Map.of())).isEqualTo("end_recipient");
    assertThat(endOf(Map.of("recipient", "nobody"))).isEqualTo("end_recipient");
  }

  @Test
  void takesAnotherWayWhereTheMailIsWrong() {
    sent.refuseNext(address(), ServerFailure.refused("No"));

    assertThat(endOf(Map.of())).isEqualTo("end_refused");
    assertThat(endOf(Map.of("subject", "One\r\nBcc: all@docket.example"))).isEqualTo("end_refused");
    assertThat(endOf(Map.of("messageId", "a>b"))).isEqualTo("end_refused");
    assertThat(sent.unread(address())).isEmpty();
  }

  @Test
  void failsWithoutTellingWhatItWasAbout() {
    assertThatThrownBy(() -> endOf(Map.of("subject", 4711)))
        .hasStackTraceContaining("The input subject is no text")
        .hasMessageNotContainingAny(person, "4711");
  }

  private String endOf(Map<String, Object> given) {
    var variables = new HashMap<String, Object>();
    variables.put("recipient", person);
    variables.put("subject", "Subject");
    variables.put("html", null);
    variables.put("messageId", null);
    variables.put("calendar", null);
    variables.putAll(given);
    var instance = runtime.startProcessInstanceByKey("connectorExample", "key", variables).getId();
    return history
        .createHistoricProcessInstanceQuery()
        .processInstanceId(instance)
        .singleResult()
        .getEndActivityId();
  }

  private String address() {
    return person + "@docket.example";
  }

  /** Facts that a module publishes to its diagrams. */
  @TestComponent
  static class RecipientFacts implements PublishedView {

    @Override
    public String name() {
      return "recipientFacts";
    }

    @Override
    public Object of(DelegateExecution execution) {
      return new Name(String.valueOf(execution.getVariable("recipient")));
    }

    record Name(String name) {}
  }
}
