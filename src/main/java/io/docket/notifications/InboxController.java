package io.docket.notifications;

import io.docket.web.Page;
import io.docket.web.Refuses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The REST door to one's own inbox. */
@RestController
@Tag(name = "Notifications", description = "What you are told")
class InboxController {

  private final Notifications notifications;

  InboxController(Notifications notifications) {
    this.notifications = notifications;
  }

  @GetMapping("/notifications")
  @Operation(operationId = "readInbox", summary = "Read your own inbox, newest first")
  @Refuses("invalid-request")
  Page<Notification> inbox(
      @RequestParam(required = false) @Nullable Integer limit,
      @RequestParam(required = false) @Nullable String cursor) {
    return notifications.inbox(Page.limit(limit), cursor);
  }
}
