package io.docket.connectors;

import io.docket.connectors.FaultyServer.Script;
import io.docket.connectors.FaultyServer.Talk;
import java.io.IOException;
import java.util.Locale;

/** How a server may behave (RFC 9112): one request on each connection. */
final class Http {

  private Http() {}

  /** Answers with this status line and these headers, and without a body. */
  static Script answering(String status, String... headers) {
    return talk -> {
      take(talk);
      talk.say("HTTP/1.1 " + status);
      for (var header : headers) {
        talk.say(header);
      }
      talk.say("Content-Length: 0");
      talk.say("");
    };
  }

  static Script silent() {
    return Talk::hang;
  }

  /** Takes the request and breaks off. */
  static Script dropping() {
    return Http::take;
  }

  static Script garbage() {
    return talk -> {
      take(talk);
      talk.write("\u0001\u0002 what?\r\n\r\n");
    };
  }

  private static void take(Talk talk) throws IOException {
    var request = new StringBuilder();
    var length = 0;
    for (var line = talk.hear(); !line.isEmpty(); line = talk.hear()) {
      request.append(line).append('\n');
      if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
        length = Integer.parseInt(line.substring(line.indexOf(':') + 1).strip());
      }
    }
    talk.take(request.append('\n').append(talk.hear(length)).toString());
  }
}
