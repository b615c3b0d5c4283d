package io.docket.notifications.delivery;

import io.docket.connectors.Mail;
import io.docket.connectors.SenderAddress;
import io.docket.notifications.Appointment;
import io.docket.notifications.CalendarFiles;
import io.docket.notifications.Letter;
import io.docket.notifications.Letters;
import io.docket.notifications.Relevance;
import io.docket.tasks.TaskPage;
import io.docket.users.Contact;
import io.docket.users.Contacts;
import io.docket.users.PublicAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts into words what a delivery brings, and writes what goes to a calendar. */
@Component
@SuppressWarnings("TooManyParameters")
class DeliveryContent {

  private final Relevance relevance;
  private final Contacts contacts;
  private final Letters letters;
  private final CalendarFiles files;
  private final PublicAddress address;
  private final SenderAddress sender;

  DeliveryContent(
      Relevance relevance,
      Contacts contacts,
      Letters letters,
      CalendarFiles files,
      PublicAddress address,
      SenderAddress sender) {
    this.relevance = relevance;
    this.contacts = contacts;
    this.letters = letters;
    this.files = files;
    this.address = address;
    this.sender = sender;
  }

  Letter letter(DeliveryRecord delivery, @Nullable CalendarEntry entry) {
    return SafeTrouble.guard(() -> written(delivery, entry, reader(delivery)));
  }

  /** For the calendar's server; null where the event is to go. */
  @Nullable String event(DeliveryRecord delivery, CalendarEntry entry) {
    return entry.cancelled()
        ? null
        : SafeTrouble.guard(() -> files.event(appointment(delivery, entry)));
  }

  /** For a mail; null where nobody can be invited, since the recipient has no address. */
  @Nullable String invitation(DeliveryRecord delivery, CalendarEntry entry) {
    return SafeTrouble.guard(
        () -> {
          var attendee = reader(delivery).email();
          return attendee == null || !Mail.isAddress(attendee)
              ? null
              : files.invitation(appointment(delivery, entry), sender.address(), attendee);
        });
  }

  private Letter written(DeliveryRecord delivery, @Nullable CalendarEntry entry, Contact reader) {
    if (entry != null) {
      return letters.invitation(appointment(delivery, entry), reader);
    }
    var brought = relevance.broughtBy(delivery.id());
    return brought.size() == 1
        ? letters.letter(brought.get(0), reader)
        : letters.digest(brought, reader);
  }

  private Contact reader(DeliveryRecord delivery) {
    return contacts.of(delivery.told().recipient()).orElseThrow();
  }

  private Appointment appointment(DeliveryRecord delivery, CalendarEntry entry) {
    var task = delivery.told().task();
    return new Appointment(
        entry.uid(),
        entry.sequence(),
        entry.summary(),
        delivery.told().facts().text(),
        entry.startsAt(),
        entry.endsAt(),
        task == null ? null : address.of(TaskPage.path(task)),
        entry.cancelled(),
        delivery.createdAt());
  }
}
