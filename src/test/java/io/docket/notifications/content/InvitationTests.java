package io.docket.notifications.content;

import static io.docket.notifications.content.Readers.DEADLINE;
import static io.docket.notifications.content.Readers.ENGLISH;
import static io.docket.notifications.content.Readers.GERMAN;
import static org.assertj.core.api.Assertions.assertThat;

import io.docket.notifications.Appointment;
import io.docket.notifications.Letters;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The words around an appointment. */
class InvitationTests {

  private final Letters letters = Readers.letters();

  @ParameterizedTest
  @CsvSource({
    "0, false, In your calendar: T-1 x, In Ihrem Kalender: T-1 x",
    "3, false, Changed in your calendar: T-1 x, In Ihrem Kalender geändert: T-1 x",
    "4, true, No longer in your calendar: T-1 x, Nicht mehr in Ihrem Kalender: T-1 x"
  })
  void saysWhatBecomesOfTheAppointment(int step, boolean over, String english, String german) {
    var appointment = appointment("T-1 x", step, over);

    assertThat(letters.invitation(appointment, ENGLISH).subject()).isEqualTo(english);
    assertThat(letters.invitation(appointment, GERMAN).subject()).isEqualTo(german);
  }

  @Test
  void tellsWhenItIsOnTheReadersClock() {
    var letter = letters.invitation(appointment("T-1 x", 0, false), GERMAN);

    assertThat(letter.text())
        .contains("Beginn: Freitag, 27. November 2026, 16:30 Uhr MEZ")
        .contains("Ende: Freitag, 27. November 2026, 17:00 Uhr MEZ")
        .contains("Aufgabe öffnen:\nhttps://docket.example/open-task/1");
  }

  @ParameterizedTest
  @MethodSource("io.docket.notifications.content.NastyTexts#all")
  void keepsWhatSomebodyTypedInItsPlace(String typed) {
    var letter = letters.invitation(appointment(typed, 0, false), ENGLISH);

    var calm = letters.invitation(appointment("x", 0, false), ENGLISH);
    assertThat(letter.subject()).startsWith("In your calendar: ").hasLineCount(1);
    assertThat(letter.text().replaceAll("(?m)^>.*\n", ""))
        .isEqualTo(calm.text().replaceAll("(?m)^>.*\n", ""));
  }

  private static Appointment appointment(String summary, int sequence, boolean cancelled) {
    return new Appointment(
        "uid@docket.example",
        sequence,
        summary,
        null,
        DEADLINE.minus(Duration.ofMinutes(30)),
        DEADLINE,
        "https://docket.example/open-task/1",
        cancelled,
        DEADLINE);
  }
}
