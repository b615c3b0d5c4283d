package io.docket.notifications.web;

import io.docket.notifications.NewMessage;
import io.docket.notifications.NotificationWritten;
import io.docket.users.Actor;
import io.docket.users.Users;
import io.docket.web.Violations;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Takes what somebody writes to somebody, if all of it is right. */
@Component
class Messages {

  private final Correspondence correspondence;
  private final Users users;
  private final MessageTasks tasks;
  private final MessageRows rows;
  private final MessageTimes times;
  private final ApplicationEventPublisher events;

  Messages(
      Correspondence correspondence,
      Users users,
      MessageTasks tasks,
      MessageRows rows,
      MessageTimes times,
      ApplicationEventPublisher events) {
    this.correspondence = correspondence;
    this.users = users;
    this.tasks = tasks;
    this.rows = rows;
    this.times = times;
    this.events = events;
  }

  /** The id of what was written. */
  UUID send(Actor sender, NewMessage typed) {
    var violations = new Violations();
    var recipient = recipient(sender, typed.recipient(), violations);
    var text = MessageText.read(typed, violations);
    var period = times.read(typed, violations);
    var about = tasks.read(typed.taskId(), List.of(sender.username(), recipient), violations);
    violations.refuseIfAny();
    var id = rows.write(sender.username(), recipient, text, period, about);
    events.publishEvent(new NotificationWritten());
    return id;
  }

  /** Whoever may not write to others does not learn either who there is. */
  private String recipient(Actor sender, @Nullable String typed, Violations violations) {
    var recipient = typed == null ? "" : typed.strip();
    if (recipient.isEmpty()) {
      violations.add("recipient", "must not be empty");
      return recipient;
    }
    correspondence.require(sender, recipient);
    violations.unless(isActive(recipient), "recipient", "is no active user");
    return recipient;
  }

  private boolean isActive(String username) {
    return users.findAll(Set.of(username)).stream().anyMatch(user -> user.active());
  }
}
