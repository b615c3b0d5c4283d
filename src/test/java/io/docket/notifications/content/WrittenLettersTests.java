package io.docket.notifications.content;

import static io.docket.notifications.content.Readers.DEADLINE;
import static io.docket.notifications.content.Readers.ENGLISH;
import static io.docket.notifications.content.Readers.GERMAN;
import static io.docket.notifications.content.Readers.TASK;
import static io.docket.notifications.content.Readers.message;
import static io.docket.notifications.content.Readers.reader;
import static io.docket.notifications.content.Readers.told;
import static org.assertj.core.api.Assertions.assertThat;

import io.docket.notifications.Facts;
import io.docket.notifications.Letter;
import io.docket.notifications.Letters;
import io.docket.users.Contact;
import io.docket.users.NotificationPreferences.Kind;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Mails about one thing. */
class WrittenLettersTests {

  private static final String LEFTOVER = "\\?\\?|\\{\\d|\\bth:|\\$\\{|\\[\\[|\\[\\(|null";

  private final Letters letters = Readers.letters();

  static Stream<Arguments> kindsAndReaders() {
    return Arrays.stream(Kind.values())
        .flatMap(kind -> Stream.of(Arguments.of(kind, ENGLISH), Arguments.of(kind, GERMAN)));
  }

  @ParameterizedTest
  @MethodSource("kindsAndReaders")
  void tellsEveryKindInBothLanguages(Kind kind, Contact reader) {
    var told = told(kind);

    var letter = letters.letter(told, reader);

    assertThat(letter.subject()).isEqualTo(letters.line(told, reader));
    assertThat(letter.subject()).contains("Birch & Sons").doesNotContainPattern(LEFTOVER);
    assertThat(letter.text()).contains("> Check the signature of Birch & Sons\n");
    assertThat(letter.text()).contains("https://docket.example/open-task/" + TASK);
    assertThat(letter.text()).contains("https://docket.example/profile#notifications");
    assertThat(letter.text()).doesNotContainPattern(LEFTOVER);
    assertThat(letter.html()).contains("Birch &amp; Sons").doesNotContainPattern(LEFTOVER);
    var page = Jsoup.parse(letter.html());
    assertThat(page.select("html").attr("lang")).isEqualTo(reader.locale());
    assertThat(page.select("a.open").attr("href")).endsWith("/open-task/" + TASK);
    assertThat(page.select("script, img, link, iframe, form")).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("kindsAndReaders")
  void tellsEveryKindOfWhichLittleIsKnown(Kind kind, Contact reader) {
    var nothing = new Facts(null, null, null, null, null, null, null, null);

    var letter = letters.letter(told(kind, nothing), reader);

    assertThat(letter.subject()).isNotBlank().doesNotContainPattern(LEFTOVER);
    assertThat(letter.text()).doesNotContainPattern(LEFTOVER + "|  |> \\n");
    assertThat(letter.html()).doesNotContainPattern(LEFTOVER);
  }

  @ParameterizedTest
  @MethodSource("io.docket.notifications.content.NastyTexts#all")
  void letsNothingThatSomebodyTypedLeaveItsPlace(String typed) {
    var facts = new Facts("T-1042", typed, "anna.berg", "payments", DEADLINE, 1, "x" + typed, null);
    var calm = new Facts("T-1042", "x", "anna.berg", "payments", DEADLINE, 1, "x", null);

    var letter = letters.letter(told(Kind.COMMENT, facts), ENGLISH);

    var expected = letters.letter(told(Kind.COMMENT, calm), ENGLISH);
    assertThat(letter.subject()).startsWith("Comment by anna.berg: T-1042 ").hasLineCount(1);
    assertThat(letter.subject())
        .doesNotContainPattern("\\p{Cntrl}|[\\u2028\\u2029\\u202A-\\u202E]");
    assertThat(withoutQuotes(letter)).isEqualTo(withoutQuotes(expected));
    assertThat(tags(letter)).isEqualTo(tags(expected));
  }

  @ParameterizedTest
  @MethodSource("io.docket.notifications.content.NastyTexts#all")
  void showsWhatSomebodyTypedAsTheyTypedIt(String typed) {
    var letter = letters.letter(message(typed, typed), GERMAN);

    var page = Jsoup.parse(letter.html());
    var shown = TypedText.line(typed, 500);
    assertThat(page.select("h1[dir=auto]").text())
        .isEqualTo(shown.isEmpty() ? "(ohne Titel)" : shown);
    assertThat(page.select("blockquote[dir=auto]").stream().findFirst().map(Element::wholeText))
        .isEqualTo(
            Stream.of(TypedText.paragraphs(typed, 10_000)).filter(t -> !t.isEmpty()).findFirst());
  }

  @ParameterizedTest
  @CsvSource({
    "Europe/Berlin, de, 2026-10-25T00:30:00Z, 'So. 25. Okt. 2026, 02:30 Uhr MESZ'",
    "Europe/Berlin, de, 2026-10-25T01:30:00Z, 'So. 25. Okt. 2026, 02:30 Uhr MEZ'",
    "Europe/Berlin, en, 2026-03-29T01:00:00Z, 'Sun 29 Mar 2026, 03:00 CEST'",
    "America/New_York, en, 2026-12-31T23:30:00Z, 'Thu 31 Dec 2026, 18:30 EST'",
    "Pacific/Auckland, en, 2026-12-31T23:30:00Z, 'Fri 1 Jan 2027, 12:30 NZDT'",
    "UTC, de, 2026-05-01T10:00:00Z, 'Fr. 1. Mai 2026, 10:00 Uhr UTC'",
    "Europe/Berlin, de-AT, 2026-05-01T10:00:00Z, 'Fr. 1. Mai 2026, 12:00 Uhr MESZ'",
    "Europe/Paris, fr, 2026-05-01T10:00:00Z, 'Fri 1 May 2026, 12:00 CEST'"
  })
  void tellsTimesAsTheReadersClockShowsThem(
      String zone, String language, Instant deadline, String shown) {
    var facts = new Facts("T-1", "x", null, null, deadline, null, null, null);
    var told = told(Kind.REMINDER, facts);

    assertThat(letters.line(told, reader(zone, language))).contains(" " + shown + ": T-1 x");
    assertThat(letters.letter(told, reader(zone, language)).text())
        .contains(zone.replace('_', ' '));
  }

  @Test
  void readsWellInEnglish() {
    var facts =
        new Facts(
            "T-1042",
            "Check the signature",
            "anna.berg",
            "payments",
            DEADLINE,
            null,
            "The stamp is missing, and the second line of the order is hard to read."
                + " Please ask for a new one.\n\n\n\nThanks, @erin",
            null);

    var letter = letters.letter(told(Kind.MENTION, facts), ENGLISH);

    assertThat(letter.subject()).isEqualTo("Mentioned by anna.berg: T-1042 Check the signature");
    assertThat(letter.text())
        .isEqualTo(
            """
            anna.berg mentioned you in a comment.

            > T-1042
            > Check the signature

            Due: Friday, 27 November 2026, 16:00 GMT
            Team: payments

            anna.berg wrote:
            > The stamp is missing, and the second line of the order is hard to read.
            > Please ask for a new one.
            >
            > Thanks, @erin

            Open the task:
            https://docket.example/open-task/0b3c7f4e-5a52-4c5e-9f4e-3d1a2b3c4d5e

            --\s
            You get this mail because somebody wrote your user name into a comment.
            Times are in your time zone, Europe/London.
            Choose what you are told, and how:
            https://docket.example/profile#notifications
            """);
  }

  @Test
  void readsWellInGerman() {
    var letter = letters.letter(told(Kind.ESCALATION, "Unterschrift prüfen"), GERMAN);

    assertThat(letter.subject())
        .isEqualTo(
            "An Sie eskaliert, Stufe 2, war fällig Fr. 27. Nov. 2026, 17:00 Uhr MEZ:"
                + " T-1042 Unterschrift prüfen");
    assertThat(letter.text())
        .isEqualTo(
            """
            Eine versäumte Frist wurde an Sie eskaliert, Stufe 2.

            > T-1042
            > Unterschrift prüfen

            Fällig: Freitag, 27. November 2026, 17:00 Uhr MEZ
            Team: payments

            Aufgabe öffnen:
            https://docket.example/open-task/0b3c7f4e-5a52-4c5e-9f4e-3d1a2b3c4d5e

            --\s
            Sie bekommen diese Mail, weil versäumte Fristen dieser Aufgabe an Sie eskaliert werden.
            Zeiten gelten in Ihrer Zeitzone, Europe/Berlin.
            Wählen, was Sie erfahren und wie:
            https://docket.example/profile#notifications
            """);
  }

  @Test
  void sendsAMessageThatIsAboutNoTaskToTheInbox() {
    var letter =
        letters.letter(message("Branch closes at noon", "Hand in before eleven."), ENGLISH);

    assertThat(letter.subject()).isEqualTo("Branch closes at noon");
    assertThat(letter.text())
        .contains("anna.berg wrote to you.", "> Branch closes at noon", "> Hand in before eleven.")
        .contains("Open your inbox:\nhttps://docket.example/camunda/app/tasklist/default/#/inbox");
  }

  private static String withoutQuotes(Letter letter) {
    return letter.text().replaceAll("(?m)^>.*\n", "").replaceAll("\n{2,}", "\n");
  }

  private static List<String> tags(Letter letter) {
    return Jsoup.parse(letter.html()).select("*").eachAttr("style");
  }
}
