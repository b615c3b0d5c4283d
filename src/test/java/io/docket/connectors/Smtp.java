package io.docket.connectors;

import io.docket.connectors.FaultyServer.Script;
import io.docket.connectors.FaultyServer.Talk;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;

/** How a mail server may behave (RFC 5321). */
final class Smtp {

  private Smtp() {}

  static Script greeting(String words) {
    return talk -> talk.say(words);
  }

  static Script silent() {
    return Talk::hang;
  }

  /** Takes everything but what begins with that word: EHLO, MAIL, RCPT, DATA or a dot. */
  static Script answering(String command, String reply) {
    return talk -> converse(talk, Map.of(command, reply));
  }

  static Script taking() {
    return talk -> converse(talk, Map.of());
  }

  /** Takes the mail and breaks off before it says so. */
  static Script dropping() {
    return talk -> converse(talk, Map.of(".", ""));
  }

  private static void converse(Talk talk, Map<String, String> replies) throws IOException {
    talk.say("220 faulty.example");
    while (true) {
      var line = talk.hear();
      var command = line.split("[ :]", 2)[0].toUpperCase(Locale.ROOT);
      if (command.equals("QUIT")) {
        talk.say("221 bye");
        return;
      }
      var reply = replies.getOrDefault(command, command.equals("DATA") ? "354 go on" : "250 ok");
      talk.say(reply);
      if (reply.startsWith("354") && !takes(talk, replies.getOrDefault(".", "250 taken"))) {
        return;
      }
    }
  }

  private static boolean takes(Talk talk, String reply) throws IOException {
    var mail = new StringBuilder();
    for (var line = talk.hear(); !line.equals("."); line = talk.hear()) {
      mail.append(line).append('\n');
    }
    if (reply.isEmpty() || reply.startsWith("250")) {
      talk.take(mail.toString());
    }
    if (!reply.isEmpty()) {
      talk.say(reply);
    }
    return !reply.isEmpty();
  }
}
