package io.docket.notifications;

import io.docket.users.Contact;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Stands in for whoever puts into words, delivers and writes calendars, where nobody does. */
@TestConfiguration(proxyBeanMethods = false)
public class OtherRooms {

  @Bean
  @ConditionalOnMissingBean(Letters.class)
  Letters plainLetters() {
    return new Letters() {
      @Override
      public String line(Told told, Contact reader) {
        var facts = told.facts();
        return facts.subject() == null
            ? "%s: %s %s".formatted(told.kind(), facts.number(), facts.title())
            : facts.subject();
      }

      @Override
      public Letter letter(Told told, Contact reader) {
        return new Letter(line(told, reader), "", "");
      }

      @Override
      public Letter digest(List<Told> all, Contact reader) {
        return new Letter(all.size() + " things", "", "");
      }

      @Override
      public Letter invitation(Appointment appointment, Contact reader) {
        return new Letter(appointment.summary(), "", "");
      }
    };
  }

  @Bean
  @ConditionalOnMissingBean(CalendarFiles.class)
  CalendarFiles plainCalendarFiles() {
    return new CalendarFiles() {
      @Override
      public String event(Appointment appointment) {
        return "BEGIN:VEVENT\r\nUID:%s\r\nSUMMARY:%s\r\nEND:VEVENT\r\n"
            .formatted(appointment.uid(), appointment.summary());
      }

      @Override
      public String invitation(Appointment appointment, String organizer, String attendee) {
        return event(appointment);
      }

      @Override
      public String feed(String name, List<Appointment> appointments) {
        var events = appointments.stream().map(this::event).toList();
        return "BEGIN:VCALENDAR\r\n%sEND:VCALENDAR\r\n".formatted(String.join("", events));
      }
    };
  }

  @Bean
  @ConditionalOnMissingBean(Deliveries.class)
  Deliveries noDeliveries() {
    return delivery -> {};
  }

  @Bean
  @ConditionalOnMissingBean(Retries.class)
  Retried retried() {
    return new Retried();
  }

  /** Remembers what is to be tried again. */
  public static class Retried implements Retries {

    private final List<UUID> all = new CopyOnWriteArrayList<>();

    @Override
    public void retry(UUID notification) {
      all.add(notification);
    }

    /** Each of them. */
    public List<UUID> all() {
      return List.copyOf(all);
    }
  }
}
