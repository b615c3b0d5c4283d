package io.docket.connectors;

import static io.docket.connectors.ServerFailure.Kind.REFUSED;
import static io.docket.connectors.ServerFailure.Kind.UNAVAILABLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.docket.TestClock;
import io.docket.connectors.FaultyServer.Script;
import io.docket.connectors.ServerFailure.Kind;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of an event where the server does not do what it should. */
class FaultyCalendarServerTests {

  private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

  private final TestClock clock = new TestClock();
  private final ServerLines lines = TestLines.lines(clock);

  static Stream<Arguments> faults() {
    return Stream.of(
        Arguments.of("500", Http.answering("500 Oops"), UNAVAILABLE, 3),
        Arguments.of("503", Http.answering("503 Busy"), UNAVAILABLE, 3),
        Arguments.of("503 later", Http.answering("503 Busy", "Retry-After: 7"), UNAVAILABLE, 1),
        Arguments.of("429", Http.answering("429 Too many"), UNAVAILABLE, 1),
        Arguments.of("408", Http.answering("408 Timeout"), UNAVAILABLE, 3),
        Arguments.of("no answer", Http.silent(), UNAVAILABLE, 1),
        Arguments.of("lost answer", Http.dropping(), UNAVAILABLE, 3),
        Arguments.of("garbage", Http.garbage(), UNAVAILABLE, 3),
        Arguments.of("401", Http.answering("401 Who?"), UNAVAILABLE, 1),
        Arguments.of(
            "302", Http.answering("302 There", "Location: http://127.0.0.1:9/"), UNAVAILABLE, 1),
        Arguments.of("400", Http.answering("400 What?"), REFUSED, 1),
        Arguments.of("403", Http.answering("403 No"), REFUSED, 1),
        Arguments.of("404", Http.answering("404 Where?"), REFUSED, 1),
        Arguments.of("409", Http.answering("409 Conflict"), REFUSED, 1),
        Arguments.of("413", Http.answering("413 Too big"), REFUSED, 1));
  }

  @BeforeEach
  void stopTheTime() {
    clock.set(NOW);
  }

  @AfterEach
  void letItRun() {
    clock.reset();
  }

  @ParameterizedTest(name = "{0}: {2} after {3}")
  @MethodSource("faults")
  void tellsWhoHasToDoSomething(String fault, Script script, Kind kind, int attempts)
      throws IOException {
    try (var server = new FaultyServer(script)) {
      var error = failing(server.url());

      assertThat(error.getErrorCode()).isEqualTo(kind.errorCode());
      assertThat(server.connections()).isEqualTo(attempts);
      assertThat(error).hasNoCause();
      assertThat(error.getMessage()).doesNotContain("127", "maria", "task-1");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"120", "Mon, 23 Nov 2026 10:02:00 GMT"})
  void leavesTheServerAloneForAsLongAsItWants(String wish) throws IOException {
    try (var server = new FaultyServer(Http.answering("503 Busy", "Retry-After: " + wish))) {
      failing(server.url());
      failing(server.url());

      assertThat(server.connections()).isEqualTo(1);
      assertThat(lines.calendar().notBefore()).isEqualTo(NOW.plusSeconds(120));
      assertThat(lines.email().notBefore()).isBefore(NOW);

      clock.advance(Duration.ofMinutes(2));
      failing(server.url());
      assertThat(server.connections()).isEqualTo(2);
    }
  }

  @Test
  void leavesAServerAloneThatFlapsAndTriesItLater() throws IOException {
    var down = Http.answering("500 Oops");
    var up = Http.answering("201 Created", "ETag: \"1\"");
    try (var server =
        new FaultyServer(down, up, down, down, down, down, down, down, down, down, down, up)) {
      put(server.url());
      for (var i = 0; i < 3; i++) {
        failing(server.url());
      }
      assertThat(server.connections()).isEqualTo(11);

      failing(server.url());
      assertThat(server.connections()).isEqualTo(11);

      clock.advance(TestLines.REST.plusMillis(1));
      put(server.url());
      assertThat(server.connections()).isEqualTo(12);
    }
  }

  @Test
  void isUnavailableWhereNobodyListens() throws IOException {
    try (var deaf = FaultyServer.deaf()) {
      var url = "http://127.0.0.1:" + deaf.getLocalPort() + "/";

      assertThat(failing(url).getErrorCode()).isEqualTo(ConnectorErrors.UNAVAILABLE);
    }
  }

  @Test
  void asksForTheEtagThatTheServerDoesNotSay() throws IOException {
    try (var server =
        new FaultyServer(
            Http.answering("201 Created"), Http.answering("200 OK", "etag: \"changed\""))) {
      assertThat(put(server.url()).getResponseParameters()).containsEntry("etag", "\"changed\"");
      assertThat(server.taken().get(0)).startsWith("PUT /task-1.ics").contains("If-None-Match: *");
      assertThat(server.taken().get(1)).startsWith("HEAD /task-1.ics");
    }
  }

  @Test
  void givesUpOnAnEventThatAlwaysChanges() throws IOException {
    var changed = Http.answering("412 Changed");
    var found = Http.answering("200 OK", "ETag: \"2\"");
    try (var server =
        new FaultyServer(
            changed, found, changed, found, changed, found, Http.answering("400 What?"))) {
      failing(server.url());

      assertThat(server.taken().get(2)).contains("If-Match: \"2\"");
      assertThat(server.connections()).isEqualTo(7);
    }
  }

  private BpmnError failing(String url) {
    return catchThrowableOfType(BpmnError.class, () -> put(url));
  }

  private Outputs put(String url) {
    var settings = new CalendarSettings(url, "docket", "secret", Duration.ofMillis(500));
    var request = new CalendarConnector(settings, lines, clock).createRequest();
    request.setRequestParameter("recipient", "maria");
    request.setRequestParameter("uid", "task-1");
    request.setRequestParameter("event", "BEGIN:VCALENDAR");
    return request.execute();
  }
}
