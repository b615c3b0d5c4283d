package io.docket.notifications.web;

import io.docket.notifications.CalendarSubscriptions;
import io.docket.notifications.CalendarSubscriptions.Subscription;
import io.docket.notifications.NoSubscription;
import io.docket.users.PublicAddress;
import io.docket.web.Refuses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The REST door to one's own calendar's address. */
@RestController
@Tag(name = "Calendar", description = "What you have to do, for your calendar")
class SubscriptionController {

  private static final String PATH = "/calendar/subscription";

  private final CalendarSubscriptions subscriptions;
  private final PublicAddress publicAddress;

  SubscriptionController(CalendarSubscriptions subscriptions, PublicAddress publicAddress) {
    this.subscriptions = subscriptions;
    this.publicAddress = publicAddress;
  }

  @PostMapping(PATH)
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      operationId = "subscribeCalendar",
      summary = "Get a secret address for your calendar",
      description =
          "It is shown once; whoever knows it can read your open tasks. The former one ends.")
  ResponseEntity<CalendarAddress> subscribe() {
    var path = "/calendar/%s.ics".formatted(subscriptions.subscribe());
    return ResponseEntity.created(URI.create(PATH))
        .body(new CalendarAddress(publicAddress.of(path)));
  }

  @GetMapping(PATH)
  @Operation(
      operationId = "readSubscription",
      summary = "Whether your calendar has an address, and when it last was read")
  @Refuses("no-subscription")
  Subscription find() {
    return subscriptions.find().orElseThrow(NoSubscription::new);
  }

  @DeleteMapping(PATH)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(operationId = "endSubscription", summary = "End your calendar's address")
  void end() {
    subscriptions.end();
  }

  /** An address that is shown once. */
  record CalendarAddress(String address) {

    @Override
    public String toString() {
      return "CalendarAddress[]";
    }
  }
}
