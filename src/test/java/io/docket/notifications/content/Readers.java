package io.docket.notifications.content;

import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.docket.notifications.Facts;
import io.docket.notifications.Told;
import io.docket.users.Contact;
import io.docket.users.NotificationPreferences;
import io.docket.users.NotificationPreferences.Kind;
import io.docket.users.PublicAddress;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** People who read, and what they are told. */
final class Readers {

  static final Contact ENGLISH = reader("Europe/London", "en");
  static final Contact GERMAN = reader("Europe/Berlin", "de");

  static final UUID TASK = UUID.fromString("0b3c7f4e-5a52-4c5e-9f4e-3d1a2b3c4d5e");
  static final Instant DEADLINE = Instant.parse("2026-11-27T16:00:00Z");

  private Readers() {}

  static Contact reader(String zone, String language) {
    return new Contact(
        "erin", "erin@docket.example", zone, language, NotificationPreferences.DEFAULT);
  }

  static Told told(Kind kind) {
    return told(kind, "Check the signature of Birch & Sons");
  }

  static Told told(Kind kind, String title) {
    return told(kind, new Facts("T-1042", title, "anna.berg", "payments", DEADLINE, 2, null, null));
  }

  static Told told(Kind kind, Facts facts) {
    return new Told(UUID.randomUUID(), kind, "erin", TASK, facts, DEADLINE);
  }

  static Told message(@Nullable String subject, @Nullable String text) {
    var facts = new Facts(null, null, "anna.berg", null, null, null, text, subject);
    return new Told(UUID.randomUUID(), Kind.MESSAGE, "erin", null, facts, DEADLINE);
  }

  static WrittenLetters letters() {
    var address = mock(PublicAddress.class);
    when(address.of(anyString())).then(call -> "https://docket.example" + call.getArgument(0));
    return new WrittenLetters(new MailLinks(address));
  }
}
