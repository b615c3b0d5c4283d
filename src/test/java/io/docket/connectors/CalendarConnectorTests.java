package io.docket.connectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** Events on a real calendar server. */
@TestInstance(Lifecycle.PER_CLASS)
class CalendarConnectorTests {

  private @Nullable Radicale radicale;

  @BeforeAll
  void start(@TempDir Path directory) {
    radicale = Radicale.start(directory, "maria", "lost", "changed", "deleted", "jörg & co");
  }

  @AfterAll
  void stop() {
    if (radicale != null) {
      radicale.close();
    }
  }

  @Test
  void createsMovesAndDeletesAnEvent() throws IOException {
    var created = put("maria", "task-1", "Early", null);
    var moved = put("maria", "task-1", "Late", created);

    assertThat(created).isNotNull().isNotEqualTo(moved);
    assertThat(server().eventsOf("maria")).singleElement().asString().contains("SUMMARY:Late");

    assertThat(call(inputs("maria", "task-1", null, moved))).containsEntry("etag", null);
    assertThat(server().eventsOf("maria")).isEmpty();
  }

  @Test
  void deletesWhatIsGoneAlready() {
    assertThat(call(inputs("maria", "task-never", null, null))).containsEntry("etag", null);
  }

  @Test
  void goesOnWhereTheAnswerToTheFirstCallWasLost() throws IOException {
    put("lost", "task-1", "First", null);

    var etag = put("lost", "task-1", "Second", null);

    assertThat(etag).isNotNull();
    assertThat(server().eventsOf("lost")).singleElement().asString().contains("SUMMARY:Second");
  }

  @Test
  void winsOverWhatSomebodyElseChanged() throws IOException {
    var known = put("changed", "task-1", "Ours", null);
    put("changed", "task-1", "Theirs", known);

    var etag = put("changed", "task-1", "Ours again", known);

    assertThat(etag).isNotEqualTo(known);
    assertThat(server().eventsOf("changed")).singleElement().asString().contains("Ours again");
  }

  @Test
  void comesBackWhereSomebodyDeletedIt() throws IOException {
    var known = put("deleted", "task-1", "Ours", null);
    call(inputs("deleted", "task-1", null, known));

    put("deleted", "task-1", "Ours again", known);

    assertThat(server().eventsOf("deleted")).singleElement().asString().contains("Ours again");
  }

  @Test
  void findsTheCalendarOfWhoeverHasAStrangeName() throws IOException {
    put("jörg & co", "task-1", "Strange", null);

    assertThat(server().eventsOf("jörg & co")).hasSize(1);
  }

  @Test
  void isRefusedWhereTheServerWillNeverTakeIt() {
    assertThat(error(inputs("nobody", "task-1", event("task-1", "X"), null)).getErrorCode())
        .isEqualTo(ConnectorErrors.REFUSED);
    assertThat(error(inputs("maria", "task-2", "garbage", null)).getErrorCode())
        .isEqualTo(ConnectorErrors.REFUSED);
  }

  @Test
  void leavesItsCalendarForNobody() {
    assertThat(error(inputs("..", "task-1", event("task-1", "X"), null)).getErrorCode())
        .isEqualTo(ConnectorErrors.RECIPIENT_REFUSED);
    assertThat(error(inputs("maria", "../x", event("x", "X"), null)).getErrorCode())
        .isEqualTo(ConnectorErrors.REFUSED);
    assertThat(error(inputs("maria", "x", event("x", "X"), "a\r\nHost: b")).getErrorCode())
        .isEqualTo(ConnectorErrors.REFUSED);
  }

  @Test
  void isUnavailableWhereTheServerDoesNotLetDocketIn() {
    var connector = connector("wrong");

    var error =
        catchThrowableOfType(
            BpmnError.class,
            () -> call(connector, inputs("maria", "task-1", event("task-1", "X"), null)));

    assertThat(error.getErrorCode()).isEqualTo(ConnectorErrors.UNAVAILABLE);
    assertThat(error.getMessage()).isEqualTo("The calendar server does not let Docket in");
  }

  @Test
  void refusesInputsThatItDoesNotKnow() {
    var inputs = inputs("maria", "task-1", event("task-1", "X"), null);
    inputs.put("url", "https://elsewhere.example");

    assertThatThrownBy(() -> call(inputs))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("There is no input url")
        .hasMessageNotContaining("elsewhere");
  }

  private @Nullable String put(String person, String uid, String summary, @Nullable String etag) {
    return (String) call(inputs(person, uid, event(uid, summary), etag)).get("etag");
  }

  private BpmnError error(Map<String, @Nullable Object> inputs) {
    return catchThrowableOfType(BpmnError.class, () -> call(inputs));
  }

  private Map<String, Object> call(Map<String, @Nullable Object> inputs) {
    return call(connector(Radicale.PASSWORD), inputs);
  }

  private static Map<String, Object> call(
      CalendarConnector connector, Map<String, @Nullable Object> inputs) {
    var request = connector.createRequest();
    request.setRequestParameters(inputs);
    return request.execute().getResponseParameters();
  }

  private CalendarConnector connector(String password) {
    var settings = new CalendarSettings(server().url(), "docket", password, Duration.ofSeconds(10));
    return new CalendarConnector(settings, TestLines.lines(Clock.systemUTC()), Clock.systemUTC());
  }

  private Radicale server() {
    return Objects.requireNonNull(radicale);
  }

  private static Map<String, @Nullable Object> inputs(
      String recipient, String uid, @Nullable String event, @Nullable String etag) {
    var inputs = new HashMap<String, @Nullable Object>();
    inputs.put("recipient", recipient);
    inputs.put("uid", uid);
    inputs.put("event", event);
    inputs.put("etag", etag);
    return inputs;
  }

  private static String event(String uid, String summary) {
    return """
        BEGIN:VCALENDAR
        VERSION:2.0
        PRODID:-//Docket//Tests//EN
        BEGIN:VEVENT
        UID:%s
        DTSTAMP:20261123T100000Z
        DTSTART:20261124T100000Z
        DTEND:20261124T110000Z
        SUMMARY:%s
        END:VEVENT
        END:VCALENDAR
        """
        .formatted(uid, summary)
        .replace("\n", "\r\n");
  }
}
