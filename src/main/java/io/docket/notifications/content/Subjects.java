package io.docket.notifications.content;

import io.docket.notifications.Appointment;
import io.docket.notifications.content.Subject.Fact;
import io.docket.notifications.content.Subject.Written;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a mail is about, out of what is told. */
final class Subjects {

  private static final int LONGEST_SUMMARY = 500;
  private static final int LONGEST_DESCRIPTION = 10_000;

  private Subjects() {}

  static Subject of(Telling telling) {
    var facts = telling.told().facts();
    var words = telling.words();
    var shown = new ArrayList<Fact>();
    if (telling.speaksForItself()) {
      add(shown, words.say("fact.task"), facts.number());
    }
    add(shown, words.say("fact.due"), moment(facts.deadline(), words));
    add(shown, words.say("fact.team"), facts.team());
    var text = telling.text();
    var written = text == null ? null : new Written(telling.wrote(), text);
    return new Subject(telling.number(), telling.title(), shown, written);
  }

  static Subject of(Appointment appointment, ReaderWords words) {
    var facts =
        List.of(
            new Fact(words.say("fact.begins"), words.longMoment(appointment.startsAt())),
            new Fact(words.say("fact.ends"), words.longMoment(appointment.endsAt())));
    var description = appointment.description();
    var written =
        description == null || description.isBlank()
            ? null
            : new Written(
                words.say("wrote"), TypedText.paragraphs(description, LONGEST_DESCRIPTION));
    return new Subject(null, summary(appointment, words, LONGEST_SUMMARY), facts, written);
  }

  /** What the appointment is called, in one line. */
  static String summary(Appointment appointment, ReaderWords words, int most) {
    var shown = TypedText.line(appointment.summary(), most);
    return shown.isEmpty() ? words.say("untitled") : shown;
  }

  private static @Nullable String moment(@Nullable Instant at, ReaderWords words) {
    return at == null ? null : words.longMoment(at);
  }

  private static void add(List<Fact> facts, String label, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      facts.add(new Fact(label, TypedText.line(value, 100)));
    }
  }
}
