package io.docket.notifications.delivery;

import io.docket.notifications.Appointment;
import io.docket.notifications.CalendarFiles;
import io.docket.notifications.Letter;
import io.docket.notifications.Letters;
import io.docket.notifications.Told;
import io.docket.users.Contact;
import java.util.List;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Primary;

/** The same words for everybody, so that tests can tell who made them; some cannot be said. */
@TestComponent
@Primary
class PlainWords implements Letters, CalendarFiles {

  static final String UNSPEAKABLE = "Unspeakable";

  @Override
  public String line(Told told, Contact reader) {
    return told.kind().name();
  }

  @Override
  public Letter letter(Told told, Contact reader) {
    if (UNSPEAKABLE.equals(told.facts().subject())) {
      throw new IllegalArgumentException("Secret words for " + reader.email());
    }
    return new Letter(told.kind().name(), "Text", "<p>Text</p>");
  }

  @Override
  public Letter digest(List<Told> all, Contact reader) {
    return new Letter("Digest of " + all.size(), "Text", "<p>Text</p>");
  }

  @Override
  public Letter invitation(Appointment appointment, Contact reader) {
    return new Letter("Invitation", "Text", "<p>Text</p>");
  }

  @Override
  public String event(Appointment appointment) {
    return "EVENT " + appointment.uid() + " " + appointment.sequence();
  }

  @Override
  public String invitation(Appointment appointment, String organizer, String attendee) {
    return "INVITATION " + appointment.uid() + " " + organizer + " " + attendee;
  }

  @Override
  public String feed(String name, List<Appointment> appointments) {
    return "FEED";
  }
}
