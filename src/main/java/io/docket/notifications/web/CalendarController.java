package io.docket.notifications.web;

import io.docket.notifications.CalendarSubscriptions;
import io.docket.notifications.NoSubscription;
import io.docket.web.Refuses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
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

  private static final String EXAMPLE =
      """
      BEGIN:VCALENDAR\r
      VERSION:2.0\r
      PRODID:-//Docket//EN\r
      BEGIN:VEVENT\r
      UID:5f2b1c9e-8d34-4a67-9b10-3c7e6a1f0d42@docket\r
      DTSTAMP:20300624T081500Z\r
      DTSTART:20300628T133000Z\r
      DTEND:20300628T140000Z\r
      SUMMARY:T-1042 Clear the returned SEPA payment\r
      END:VEVENT\r
      END:VCALENDAR\r
      """;

  private static final MediaType CALENDAR_IN_UTF8 =
      new MediaType(MediaType.valueOf(CALENDAR), StandardCharsets.UTF_8);

  private final CalendarSubscriptions subscriptions;

  CalendarController(CalendarSubscriptions subscriptions) {
    this.subscriptions = subscriptions;
  }

  @GetMapping(path = "/calendar/{secret}.ics", produces = CALENDAR)
  @Operation(
      operationId = "readCalendar",
      summary = "Read a calendar at its secret address (RFC 5545)",
      description = "The open tasks with a deadline of whoever it belongs to.")
  @SecurityRequirements
  @ApiResponse(
      responseCode = "200",
      description = "An event for each task, in UTF-8",
      content =
          @Content(
              mediaType = CALENDAR,
              schema = @Schema(type = "string"),
              examples = @ExampleObject(EXAMPLE)))
  @Refuses("no-subscription")
  ResponseEntity<String> read(@PathVariable String secret) {
    var calendar = subscriptions.read(secret).orElseThrow(NoSubscription::new);
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
