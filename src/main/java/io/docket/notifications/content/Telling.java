package io.docket.notifications.content;

import io.docket.notifications.Told;
import io.docket.users.NotificationPreferences.Kind;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Something that somebody is told, in words for one reader. */
record Telling(Told told, ReaderWords words) {

  private static final int LONGEST_IN_A_LINE = 120;
  private static final int LONGEST_TITLE = 500;
  private static final int LONGEST_TEXT = 10_000;
  private static final int LONGEST_NAME = 64;

  /** The whole in one line: what happened first, so that a small screen cuts the title alone. */
  String line() {
    return said("line");
  }

  /** The same without what anybody typed. */
  String says() {
    return said("says");
  }

  /** Why the reader is told. */
  String why() {
    return said("why");
  }

  /** The number of the task; null where a message is about none, or has a subject of its own. */
  @Nullable String number() {
    return speaksForItself() ? null : told.facts().number();
  }

  /** What somebody typed as title, or as subject of a message. */
  String title() {
    return title(LONGEST_TITLE);
  }

  /** What somebody wrote, in lines; null if nothing. */
  @Nullable String text() {
    var text = told.facts().text();
    var shown = text == null ? "" : TypedText.paragraphs(text, LONGEST_TEXT);
    return shown.isEmpty() ? null : shown;
  }

  /** The words before that. */
  String wrote() {
    return actor() == null ? words.say("wrote") : words.say("wrote.by", "", name());
  }

  /** What a list says of it beside the task; null if nothing. */
  @Nullable String details() {
    var facts = told.facts();
    var details =
        Stream.of(
                facts.level() == null ? null : words.say("digest.level", facts.level()),
                facts.actor() == null ? null : words.say("digest.by", name()),
                facts.deadline() == null
                    ? null
                    : words.say("digest.due", words.moment(facts.deadline())))
            .filter(Objects::nonNull)
            .collect(Collectors.joining(" · "));
    return details.isEmpty() ? null : details;
  }

  /** Whether it has its own subject, and the task is something beside it. */
  boolean speaksForItself() {
    return told.kind() == Kind.MESSAGE && told.facts().subject() != null;
  }

  private String title(int most) {
    var typed = speaksForItself() ? told.facts().subject() : told.facts().title();
    var shown = typed == null ? "" : TypedText.line(typed, most);
    return shown.isEmpty() ? words.say("untitled") : shown;
  }

  /** Number and title, short enough for a line among others. */
  String task() {
    return Stream.of(number(), title(LONGEST_IN_A_LINE))
        .filter(Objects::nonNull)
        .collect(Collectors.joining(" "));
  }

  /** The most that is known: who it was, or else by when it had to be done. */
  private String said(String part) {
    var key = told.kind() + "." + part;
    var due = told.facts().deadline() == null ? null : words.moment(told.facts().deadline());
    var level = Objects.requireNonNullElse(told.facts().level(), 1);
    var facts = new Object[] {task(), name(), Objects.requireNonNullElse(due, ""), level};
    var said = actor() == null ? null : words.find(key + ".by", facts);
    if (said == null && due != null) {
      said = words.find(key + ".due", facts);
    }
    return said == null ? words.say(key, facts) : said;
  }

  private @Nullable String actor() {
    return told.facts().actor();
  }

  private String name() {
    return TypedText.line(Objects.requireNonNullElse(actor(), ""), LONGEST_NAME);
  }
}
