package io.docket.notifications.content;

import io.docket.notifications.Appointment;
import io.docket.notifications.Letter;
import io.docket.notifications.Letters;
import io.docket.notifications.Told;
import io.docket.users.Contact;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Letters from templates, in the reader's language. */
@Component
class WrittenLetters implements Letters {

  private static final int LONGEST_IN_A_LINE = 120;

  private final MailTemplates templates = new MailTemplates();
  private final MailLinks links;

  WrittenLetters(MailLinks links) {
    this.links = links;
  }

  @Override
  public String line(Told told, Contact reader) {
    return new Telling(told, ReaderWords.of(reader)).line();
  }

  @Override
  public Letter letter(Told told, Contact reader) {
    var words = ReaderWords.of(reader);
    var telling = new Telling(told, words);
    var frame =
        new Frame(
            telling.line(),
            telling.says(),
            links.open(told, words),
            telling.why(),
            told.facts().deadline() == null ? null : words.zone(),
            links.preferences(words));
    return templates.write(
        "letter", words.language(), frame, Map.of("subject", Subjects.of(telling)));
  }

  @Override
  public Letter digest(List<Told> all, Contact reader) {
    var words = ReaderWords.of(reader);
    var tellings = all.stream().map(told -> new Telling(told, words)).toList();
    var groups = new DigestGroups(words, telling -> links.taskOf(telling.told())).of(tellings);
    var dated = all.stream().anyMatch(told -> told.facts().deadline() != null);
    var frame =
        new Frame(
            words.say("digest.subject", all.size()),
            words.say("digest.says"),
            links.docket(words),
            words.say("digest.why"),
            dated ? words.zone() : null,
            links.preferences(words));
    return templates.write("digest", words.language(), frame, Map.of("groups", groups));
  }

  @Override
  public Letter invitation(Appointment appointment, Contact reader) {
    var words = ReaderWords.of(reader);
    var subject = Subjects.of(appointment, words);
    var step = "invitation." + step(appointment);
    var frame =
        new Frame(
            words.say(step + ".subject", Subjects.summary(appointment, words, LONGEST_IN_A_LINE)),
            words.say(step + ".says"),
            MailLinks.open(appointment, words),
            words.say("invitation.why"),
            words.zone(),
            links.preferences(words));
    return templates.write("letter", words.language(), frame, Map.of("subject", subject));
  }

  private static String step(Appointment appointment) {
    if (appointment.cancelled()) {
      return "cancelled";
    }
    return appointment.sequence() == 0 ? "new" : "changed";
  }
}
