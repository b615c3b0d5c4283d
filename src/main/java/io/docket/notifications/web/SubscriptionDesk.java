package io.docket.notifications.web;

import io.docket.notifications.CalendarFiles;
import io.docket.notifications.CalendarSubscriptions;
import io.docket.tasks.TaskSummaries;
import io.docket.users.Contacts;
import io.docket.users.CurrentActor;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives out secret addresses, and reads the calendars behind them. */
@Service
@Transactional
class SubscriptionDesk implements CalendarSubscriptions {

  private static final String NAME = "Docket";

  /** Nobody has more to do that has an end. */
  private static final int MOST = 1_000;

  private final SubscriptionRows rows;
  private final Contacts contacts;
  private final TaskSummaries tasks;
  private final FeedAppointments appointments;
  private final CalendarFiles files;
  private final CurrentActor current;

  SubscriptionDesk(
      SubscriptionRows rows,
      Contacts contacts,
      TaskSummaries tasks,
      FeedAppointments appointments,
      CalendarFiles files,
      CurrentActor current) {
    this.rows = rows;
    this.contacts = contacts;
    this.tasks = tasks;
    this.appointments = appointments;
    this.files = files;
    this.current = current;
  }

  @Override
  public String subscribe() {
    return rows.issue(me());
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Subscription> find() {
    return rows.find(me());
  }

  @Override
  public void end() {
    rows.end(me());
  }

  @Override
  public Optional<String> read(String token) {
    return rows.owner(token).filter(owner -> contacts.of(owner).isPresent()).map(this::calendar);
  }

  private String calendar(String owner) {
    rows.noteReading(owner);
    var all = tasks.dueFrom(owner, MOST).stream().map(appointments::of).toList();
    return files.feed(NAME, all);
  }

  private String me() {
    return current.find().orElseThrow().username();
  }
}
