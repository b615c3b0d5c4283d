package io.docket.notifications;

import java.util.List;

/** Writes appointments as iCalendar (RFC 5545). */
public interface CalendarFiles {

  /** For a calendar server: one event, no method (RFC 4791, 4.1). */
  String event(Appointment appointment);

  /**
   * For a mail: REQUEST, or CANCEL where the appointment is cancelled (RFC 5546).
   *
   * @param organizer mail address that invites
   * @param attendee mail address that is invited
   */
  String invitation(Appointment appointment, String organizer, String attendee);

  /**
   * For a calendar that subscribes: everything there is (RFC 7986).
   *
   * @param name of the calendar
   */
  String feed(String name, List<Appointment> appointments);
}
