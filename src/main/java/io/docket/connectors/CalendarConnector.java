package io.docket.connectors;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Collections;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/**
 * The connector {@code calendar}: an event in somebody's calendar, created, replaced or deleted.
 *
 * <p>Inputs: recipient, uid; optional: event (without it the event is deleted), etag (without it
 * the event is created). Output: etag, null where there is none.
 */
@Component
final class CalendarConnector extends ServerConnector {

  static final String ID = "calendar";

  private static final Set<String> INPUTS = Set.of("recipient", "uid", "event", "etag");

  private static final Pattern UID = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._@-]{0,199}");
  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
  private static final Set<String> OTHER_FOLDERS = Set.of(".", "..");

  private final CalendarSettings settings;
  private final CalendarServer server;
  private final ServerLine line;

  CalendarConnector(CalendarSettings settings, ServerLines lines, Clock clock) {
    super(ID);
    this.settings = settings;
    this.server = new CalendarServer(settings, clock);
    this.line = lines.calendar();
  }

  @Override
  Set<String> inputs() {
    return INPUTS;
  }

  @Override
  Outputs perform(Inputs inputs) {
    if (!settings.isSet()) {
      throw ServerFailure.unavailableForNow("No calendar server is set up");
    }
    var address = address(inputs.text("recipient"), inputs.text("uid"));
    var event = inputs.optional("event");
    if (event.isEmpty()) {
      return delete(address);
    }
    var etag = inputs.optional("etag").orElse(null);
    if (etag != null && CONTROL.matcher(etag).find()) {
      throw ServerFailure.refused("This is no ETag");
    }
    var text = event.get();
    return new Outputs(
        Collections.singletonMap("etag", line.call(() -> server.put(address, text, etag))));
  }

  private Outputs delete(String address) {
    line.call(
        () -> {
          server.delete(address);
          return address;
        });
    return new Outputs(Collections.singletonMap("etag", null));
  }

  private String address(String username, String uid) {
    if (OTHER_FOLDERS.contains(username)) {
      throw ServerFailure.recipientRefused("There is no such person");
    }
    if (!UID.matcher(uid).matches()) {
      throw ServerFailure.refused("This is no UID");
    }
    return settings.collectionOf(username) + UriUtils.encode(uid, StandardCharsets.UTF_8) + ".ics";
  }
}
