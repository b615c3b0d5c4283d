package io.docket.notifications.content;

import static net.fortuna.ical4j.model.property.immutable.ImmutableMethod.CANCEL;
import static net.fortuna.ical4j.model.property.immutable.ImmutableMethod.REQUEST;
import static net.fortuna.ical4j.model.property.immutable.ImmutableVersion.VERSION_2_0;

import io.docket.notifications.Appointment;
import io.docket.notifications.CalendarFiles;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Name;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;
import net.fortuna.ical4j.model.property.XProperty;
import org.springframework.stereotype.Component;

/** Calendar files by ical4j, which escapes all text (RFC 5545, 3.3.11). */
@Component
class ICalendarFiles implements CalendarFiles {

  private static final String PRODUCT = "-//Docket//Docket//EN";
  private static final Duration REFRESH = Duration.ofMinutes(15);
  private static final int LONGEST_NAME = 100;

  @Override
  public String event(Appointment appointment) {
    return written(List.of(), List.of(Events.of(appointment)));
  }

  @Override
  public String invitation(Appointment appointment, String organizer, String attendee) {
    var method = appointment.cancelled() ? CANCEL : REQUEST;
    return written(List.of(method), List.of(Events.invitation(appointment, organizer, attendee)));
  }

  /** Old names beside those of RFC 7986: Outlook and Apple read no others. */
  @Override
  public String feed(String name, List<Appointment> appointments) {
    var shownName = TypedText.line(name, LONGEST_NAME);
    var duration = new ParameterList(List.of(Value.DURATION));
    var about =
        List.<Property>of(
            new Name(shownName),
            new XProperty("X-WR-CALNAME", shownName),
            new RefreshInterval(duration, REFRESH),
            new XProperty("X-PUBLISHED-TTL", REFRESH.toString()));
    var events = appointments.stream().<CalendarComponent>map(Events::of).toList();
    return written(about, events.isEmpty() ? List.of(utc()) : events);
  }

  private static String written(
      List<? extends Property> about, List<? extends CalendarComponent> components) {
    var properties = new ArrayList<Property>(List.of(VERSION_2_0, new ProdId(PRODUCT)));
    properties.addAll(about);
    var calendar = new Calendar(new PropertyList(properties), new ComponentList<>(components));
    return ContentLines.fold(calendar.toString());
  }

  /** A calendar without anything in it is none (RFC 5545, 3.6); this is the least there can be. */
  private static VTimeZone utc() {
    var standard = new Standard();
    standard.add(new DtStart<>(Instant.EPOCH.atOffset(ZoneOffset.UTC).toLocalDateTime()));
    standard.add(new TzOffsetFrom(ZoneOffset.UTC));
    standard.add(new TzOffsetTo(ZoneOffset.UTC));
    var zone = new VTimeZone(new ComponentList<>(List.of(standard)));
    zone.add(new TzId("Etc/UTC"));
    return zone;
  }
}
