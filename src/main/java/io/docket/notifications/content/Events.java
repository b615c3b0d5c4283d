package io.docket.notifications.content;

import static net.fortuna.ical4j.model.property.immutable.ImmutableStatus.VEVENT_CANCELLED;
import static net.fortuna.ical4j.model.property.immutable.ImmutableStatus.VEVENT_CONFIRMED;
import static net.fortuna.ical4j.model.property.immutable.ImmutableTransp.TRANSPARENT;

import io.docket.connectors.Mail;
import io.docket.notifications.Appointment;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import net.fortuna.ical4j.model.Parameter;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.CuType;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Role;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;

/** Appointments as events (RFC 5545, 3.6.1), in UTC: a moment needs no rules of a time zone. */
final class Events {

  private static final int LONGEST_UID = 255;
  private static final int LONGEST_SUMMARY = 250;
  private static final int LONGEST_DESCRIPTION = 10_000;

  private Events() {}

  /** Takes no time from anybody: a deadline keeps nobody from a meeting. */
  static VEvent of(Appointment appointment) {
    var changedAt = appointment.changedAt().truncatedTo(ChronoUnit.SECONDS);
    var event = new VEvent(false);
    event.add(new Uid(TypedText.line(appointment.uid(), LONGEST_UID)));
    event.add(new DtStamp(changedAt));
    event.add(new LastModified(changedAt));
    event.add(new Sequence(appointment.sequence()));
    addTimes(event, appointment);
    event.add(new Summary(TypedText.line(appointment.summary(), LONGEST_SUMMARY)));
    addDetails(event, appointment);
    event.add(appointment.cancelled() ? VEVENT_CANCELLED : VEVENT_CONFIRMED);
    event.add(TRANSPARENT);
    return event;
  }

  /**
   * The same as an invitation. Nobody has to answer, and no answer would be read; that the attendee
   * has not accepted yet is what makes Outlook, Google and Apple offer to.
   */
  static VEvent invitation(Appointment appointment, String organizer, String attendee) {
    var event = of(appointment);
    event.add(new Organizer(mailto(organizer)));
    var invited =
        List.<Parameter>of(
            CuType.INDIVIDUAL, Role.REQ_PARTICIPANT, PartStat.NEEDS_ACTION, Rsvp.FALSE);
    event.add(new Attendee(new ParameterList(invited), mailto(attendee)));
    return event;
  }

  private static void addTimes(VEvent event, Appointment appointment) {
    var startsAt = appointment.startsAt().truncatedTo(ChronoUnit.SECONDS);
    var endsAt = appointment.endsAt().truncatedTo(ChronoUnit.SECONDS);
    event.add(new DtStart<>(startsAt));
    if (endsAt.isAfter(startsAt)) {
      event.add(new DtEnd<>(endsAt));
    }
  }

  private static void addDetails(VEvent event, Appointment appointment) {
    var description = appointment.description();
    if (description != null && !description.isBlank()) {
      event.add(new Description(TypedText.paragraphs(description, LONGEST_DESCRIPTION)));
    }
    if (appointment.link() != null) {
      event.add(new Url(URI.create(appointment.link())));
    }
  }

  private static URI mailto(String address) {
    if (!Mail.isAddress(address)) {
      throw new IllegalArgumentException("Not the address of one mailbox");
    }
    try {
      return URI.create(new URI("mailto", address, null).toASCIIString());
    } catch (URISyntaxException impossible) {
      throw new IllegalArgumentException("Not the address of one mailbox", impossible);
    }
  }
}
