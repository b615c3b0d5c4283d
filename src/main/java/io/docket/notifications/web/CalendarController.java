package io.docket.notifications.web;

import io.docket.notifications.CalendarSubscriptions;
import io.docket.notifications.NoSubscription;
import io.docket.web.Refuses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Where calendars read, with nothing but the secret in the address. */
@RestController
@Tag(name = "Calendar")
class CalendarController {

  private static final String CALENDAR = "text/calendar";

  private static final MediaType CALENDAR_IN_UTF8 =
      new MediaType(MediaType.valueOf(CALENDAR), StandardCharsets.UTF_8);

  private final CalendarSubscriptions subscriptions;

  CalendarController(CalendarSubscriptions subscriptions) {
    this.subscriptions = subscriptions;
  }

  @GetMapping(path = "/calendar/{token}.ics", produces = CALENDAR)
  @Operation(
      operationId = "readCalendar",
      summary = "Read a calendar at its secret address (RFC 5545)",
      description = "The open tasks with a deadline of whoever it belongs to.")
  @SecurityRequirements
  @Refuses("no-subscription")
  ResponseEntity<String> read(@PathVariable String token) {
    var calendar = subscriptions.read(token).orElseThrow(NoSubscription::new);
    return ResponseEntity.ok()
        .contentType(CALENDAR_IN_UTF8)
        .cacheControl(CacheControl.noCache().cachePrivate())
        .eTag(tag(calendar))
        .body(calendar);
  }

  private static String tag(String calendar) {
    var digest = UUID.nameUUIDFromBytes(calendar.getBytes(StandardCharsets.UTF_8));
    return "\"%s\"".formatted(digest);
  }
}
