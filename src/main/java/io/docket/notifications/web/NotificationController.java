package io.docket.notifications.web;

import io.docket.notifications.NewMessage;
import io.docket.notifications.Notification;
import io.docket.notifications.Notifications;
import io.docket.web.Page;
import io.docket.web.Refuses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The REST door to what people are told. */
@RestController
@RequestMapping("/notifications")
@Tag(name = "Notifications", description = "What you are told")
class NotificationController {

  private final Notifications notifications;

  NotificationController(Notifications notifications) {
    this.notifications = notifications;
  }

  @PostMapping
  @ResponseStatus(HttpStatus.ACCEPTED)
  @Operation(
      operationId = "sendNotification",
      summary = "Tell somebody something",
      description =
          "Everybody may write to themselves; leads to the members of their teams; operators,"
              + " administrators and API tokens with the scope notifications:send to everybody.")
  @Refuses({"invalid-request", "not-allowed"})
  ResponseEntity<Notification> send(@RequestBody NewMessage typed) {
    var sent = notifications.send(typed);
    return ResponseEntity.accepted().location(URI.create("/notifications/" + sent.id())).body(sent);
  }

  @GetMapping
  @Operation(operationId = "readInbox", summary = "Read your own inbox, newest first")
  @Refuses("invalid-request")
  Page<Notification> inbox(
      @RequestParam(defaultValue = "false")
          @Parameter(description = "Whether to leave out what you have read", example = "true")
          boolean unread,
      @RequestParam(required = false) @Nullable Integer limit,
      @RequestParam(required = false) @Nullable String cursor) {
    return notifications.inbox(unread, Page.limit(limit), cursor);
  }

  @GetMapping("/unread")
  @Operation(operationId = "countUnread", summary = "How much of your own inbox is unread")
  Unread unread() {
    return new Unread(notifications.unread());
  }

  @GetMapping("/{notification}")
  @Operation(
      operationId = "readNotification",
      summary = "Read a notification, and every try to deliver it",
      description =
          "For its recipient and its sender; operators see how it goes and not what it says.")
  @Refuses("notification-not-found")
  Notification find(@PathVariable UUID notification) {
    return notifications.find(notification);
  }

  @PutMapping("/{notification}/read")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(operationId = "markAsRead", summary = "Mark a notification of yours as read")
  @Refuses("notification-not-found")
  void read(@PathVariable UUID notification) {
    notifications.read(notification);
  }

  @PutMapping("/read")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(operationId = "markAllAsRead", summary = "Mark your whole inbox as read")
  void readAll() {
    notifications.readAll();
  }

  @PostMapping("/{notification}/retry")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      operationId = "retryNotification",
      summary = "Try again what has not arrived",
      description = "For operators.")
  @Refuses({"not-allowed", "notification-not-found", "already-sent"})
  void retry(@PathVariable UUID notification) {
    notifications.retry(notification);
  }

  /** How much is unread. */
  record Unread(long count) {}
}
