package io.docket.notifications.delivery;

import io.docket.notifications.Relevance;
import io.docket.users.Contacts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether somebody still has use for what was written to them a while ago. */
@Component
class StillWanted {

  private final Relevance relevance;
  private final Contacts contacts;

  StillWanted(Relevance relevance, Contacts contacts) {
    this.relevance = relevance;
    this.contacts = contacts;
  }

  boolean test(DeliveryRecord delivery, @Nullable CalendarEntry entry) {
    return contacts.of(delivery.told().recipient()).isPresent()
        && (entry == null || entry.isWorthTelling())
        && relevance.isWanted(delivery.id());
  }
}
