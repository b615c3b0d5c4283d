package io.docket.notifications.outbox;

import io.docket.notifications.Letters;
import io.docket.users.Contact;
import io.docket.users.Contacts;
import io.docket.users.NotificationPreferences;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** From whom it concerns to the ways on which they are told. */
@Component
class PlanningStage implements Stage<Draft> {

  private final Drafts drafts;
  private final Planner planner;
  private final Contacts contacts;
  private final Letters letters;
  private final DeliveryRows deliveries;
  private final Clock clock;

  PlanningStage(
      Drafts drafts,
      Planner planner,
      Contacts contacts,
      Letters letters,
      DeliveryRows deliveries,
      Clock clock) {
    this.drafts = drafts;
    this.planner = planner;
    this.contacts = contacts;
    this.letters = letters;
    this.deliveries = deliveries;
    this.clock = clock;
  }

  @Override
  public List<Draft> next(int limit) {
    return drafts.next(limit);
  }

  @Override
  public void handle(List<Draft> items) {
    var readers = new HashMap<String, Optional<Contact>>();
    items.forEach(
        draft -> plan(draft, readers.computeIfAbsent(draft.told().recipient(), contacts::of)));
  }

  @Override
  public int setBack(Draft draft, Setback setback) {
    return drafts.setBack(draft.told().id(), setback);
  }

  @Override
  public String label(Draft draft) {
    return "Notification " + draft.told().id();
  }

  private void plan(Draft draft, Optional<Contact> reader) {
    var told = draft.told();
    var plan = planner.plan(draft, reader.orElse(null));
    var line = letters.line(told, reader.orElseGet(() -> stranger(told.recipient())));
    drafts.decide(told.id(), plan, line);
    plan.deliveries().forEach(channel -> deliveries.start(told.id(), channel, plan.deliverAt()));
  }

  private static Contact stranger(String username) {
    return new Contact(username, null, "UTC", "en", NotificationPreferences.DEFAULT);
  }
}
