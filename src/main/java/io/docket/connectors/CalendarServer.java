package io.docket.connectors;

import java.time.Clock;
import org.camunda.connect.httpclient.HttpRequest;
import org.jspecify.annotations.Nullable;

/**
 * Events on a calendar server (CalDAV, RFC 4791). An event's address follows from its UID, so
 * whatever is there already is an earlier state of the same event, put there by a call whose answer
 * was lost or changed by somebody since: what Docket knows wins.
 */
final class CalendarServer {

  private static final int NOT_FOUND = 404;
  private static final int GONE = 410;
  private static final int PRECONDITION_FAILED = 412;

  private static final String SERVER = "The calendar server";

  /** How often somebody may get in between. */
  private static final int ROUNDS = 3;

  private final HttpServer server;

  CalendarServer(CalendarSettings settings, Clock clock) {
    server = new HttpServer(settings.url(), settings.timeout(), clock);
    server.addHeader("Authorization", settings.authorization());
  }

  /**
   * Creates or replaces an event.
   *
   * @param etag of the state that is to be replaced; null to create it
   * @return what the server calls the new state; null if it does not say
   */
  @Nullable String put(String address, String event, @Nullable String etag) {
    var known = etag;
    for (var round = 0; round < ROUNDS; round++) {
      var answer = server.send(putting(address, event, known));
      if (answer.isTaken()) {
        var its = answer.header("ETag");
        return its == null ? find(address).etag() : its;
      }
      if (answer.status() != PRECONDITION_FAILED) {
        throw answer.failure(SERVER);
      }
      var found = find(address);
      known = found.exists() ? found.etagOrAny() : null;
    }
    throw ServerFailure.unavailable("The calendar server says that the event keeps changing");
  }

  /** Deletes an event, if it is there. */
  void delete(String address) {
    var answer = server.send(server.request("DELETE", address));
    if (!answer.isTaken() && answer.status() != NOT_FOUND && answer.status() != GONE) {
      throw answer.failure(SERVER);
    }
  }

  private HttpRequest putting(String address, String event, @Nullable String etag) {
    var request = server.request("PUT", address);
    request.contentType("text/calendar; charset=utf-8");
    request.header(etag == null ? "If-None-Match" : "If-Match", etag == null ? "*" : etag);
    request.payload(event);
    return request;
  }

  private Found find(String address) {
    var answer = server.send(server.request("HEAD", address));
    if (answer.status() == NOT_FOUND || answer.status() == GONE) {
      return new Found(false, null);
    }
    if (!answer.isTaken()) {
      throw answer.failure(SERVER);
    }
    return new Found(true, answer.header("ETag"));
  }

  private record Found(boolean exists, @Nullable String etag) {

    String etagOrAny() {
      return etag == null ? "*" : etag;
    }
  }
}
