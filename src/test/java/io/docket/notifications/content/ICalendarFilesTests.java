package io.docket.notifications.content;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.docket.notifications.Appointment;
import io.docket.notifications.CalendarFiles;
import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Appointments as calendars read them. */
class ICalendarFilesTests {

  private static final String ORGANIZER = "docket@bank.example";
  private static final String ATTENDEE = "erin@bank.example";

  private final CalendarFiles files = new ICalendarFiles();

  @Test
  void writesAnEventForACalendarServer() {
    var event = files.event(appointment("Check; the, signature\\n", "One\nTwo", false));

    assertThat(event)
        .isEqualTo(
            """
            BEGIN:VCALENDAR
            VERSION:2.0
            PRODID:-//Docket//Docket//EN
            BEGIN:VEVENT
            UID:4f1c@docket.example
            DTSTAMP:20261120T080000Z
            LAST-MODIFIED:20261120T080000Z
            SEQUENCE:3
            DTSTART:20261127T153000Z
            DTEND:20261127T160000Z
            SUMMARY:Check\\; the\\, signature\\\\n
            DESCRIPTION:One\\nTwo
            URL:https://docket.example/open-task/1
            STATUS:CONFIRMED
            TRANSP:TRANSPARENT
            END:VEVENT
            END:VCALENDAR
            """
                .replace("\n", "\r\n"));
  }

  @Test
  void invitesWithoutAskingForAnAnswer() throws Exception {
    var invitation = files.invitation(appointment("x", null, false), ORGANIZER, ATTENDEE);

    assertThat(parsed(invitation).getMethod()).isEqualTo(ImmutableMethod.REQUEST);
    assertThat(unfolded(invitation))
        .contains("\r\nORGANIZER:mailto:docket@bank.example\r\n")
        .contains(
            "\r\nATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=FALSE"
                + ":mailto:erin@bank.example\r\n");
  }

  @Test
  void cancelsWhatIsCancelled() throws Exception {
    var cancelled = files.invitation(appointment("x", null, true), ORGANIZER, ATTENDEE);

    assertThat(parsed(cancelled).getMethod()).isEqualTo(ImmutableMethod.CANCEL);
    assertThat(cancelled).contains("\r\nSTATUS:CANCELLED\r\n", "\r\nSEQUENCE:3\r\n");
  }

  @Test
  void offersAFeedWithItsNameAndHowOftenToAsk() throws Exception {
    var feed =
        files.feed("Tasks\r\nof erin", Collections.nCopies(3, appointment("x", null, false)));

    assertThat(feed)
        .contains("\r\nNAME:Tasks of erin\r\n", "\r\nX-WR-CALNAME:Tasks of erin\r\n")
        .contains("\r\nREFRESH-INTERVAL;VALUE=DURATION:PT15M\r\n", "\r\nX-PUBLISHED-TTL:PT15M\r\n")
        .doesNotContain("METHOD:");
    assertThat(parsed(feed).getComponents("VEVENT")).hasSize(3);
  }

  @Test
  void offersAFeedWithNothingInItThatIsACalendarAllTheSame() throws Exception {
    var feed = files.feed("Tasks", List.of());

    assertThat(parsed(feed).getComponents("VEVENT")).isEmpty();
    assertThat(parsed(feed).validate().hasErrors()).isFalse();
  }

  @ParameterizedTest
  @MethodSource("io.docket.notifications.content.NastyTexts#all")
  void holdsOneEventAndNoAlarmWhateverWasTyped(String typed) throws Exception {
    var appointment = appointment(typed, typed, false);

    for (var file : everyFile(appointment, typed)) {
      var calendar = parsed(file);
      assertThat(calendar.validate().hasErrors()).as(file).isFalse();
      assertThat(calendar.getComponents()).hasSize(1);
      var event = (VEvent) calendar.getComponents().get(0);
      assertThat(event.getAlarms()).isEmpty();
      assertThat(event.getProperties()).hasSameSizeAs(propertiesOfACalm(file));
      assertThat(value(event, Property.SUMMARY)).isEqualTo(TypedText.line(typed, 250));
      assertThat(value(event, Property.DESCRIPTION)).isEqualTo(TypedText.paragraphs(typed, 10_000));
    }
  }

  @ParameterizedTest
  @MethodSource("io.docket.notifications.content.NastyTexts#all")
  void foldsAtSeventyFiveOctetsBetweenCharacters(String typed) {
    for (var file : everyFile(appointment(typed.repeat(5), typed.repeat(20), true), typed)) {
      assertThat(file).endsWith("END:VCALENDAR\r\n");
      assertThat(file.replace("\r\n", "")).doesNotContainPattern("[\\p{Cc}\\p{Cs}]");
      assertThat(file.split("\r\n"))
          .allSatisfy(line -> assertThat(line.getBytes(UTF_8)).hasSizeBetween(1, 75));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a@b.example\r\nX:y", "a@b.example,c@d.example", "nobody", "a:b@c.example"})
  void invitesNobodyWithoutOneProperAddress(String address) {
    var appointment = appointment("x", null, false);

    assertThatThrownBy(() -> files.invitation(appointment, ORGANIZER, address))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining(address);
  }

  private List<String> everyFile(Appointment appointment, String name) {
    return List.of(
        files.event(appointment),
        files.invitation(appointment, ORGANIZER, ATTENDEE),
        files.feed(name, List.of(appointment)));
  }

  private List<Property> propertiesOfACalm(String file) throws Exception {
    var calm = appointment("x", "x", false);
    var isInvitation = file.contains("\r\nMETHOD:");
    var other = isInvitation ? files.invitation(calm, ORGANIZER, ATTENDEE) : files.event(calm);
    return parsed(other).getComponents().get(0).getProperties();
  }

  private static String value(VEvent event, String property) {
    return event.<Property>getProperty(property).map(Property::getValue).orElse("");
  }

  private static Calendar parsed(String file) throws IOException, ParserException {
    return new CalendarBuilder().build(new StringReader(file));
  }

  private static String unfolded(String file) {
    return file.replace("\r\n ", "");
  }

  private static Appointment appointment(
      String summary, @Nullable String description, boolean cancelled) {
    return new Appointment(
        "4f1c@docket.example",
        3,
        summary,
        description,
        Instant.parse("2026-11-27T15:30:00.123Z"),
        Instant.parse("2026-11-27T16:00:00.999Z"),
        "https://docket.example/open-task/1",
        cancelled,
        Instant.parse("2026-11-20T08:00:00.5Z"));
  }
}
