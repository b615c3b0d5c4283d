package io.docket.notifications.web;

import io.docket.notifications.Appointment;
import io.docket.notifications.NotificationSettings;
import io.docket.tasks.Task;
import io.docket.tasks.TaskPage;
import io.docket.users.PublicAddress;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** A task as its deadline shows in a calendar. */
@Component
class FeedAppointments {

  private final PublicAddress publicAddress;
  private final NotificationSettings settings;

  FeedAppointments(PublicAddress publicAddress, NotificationSettings settings) {
    this.publicAddress = publicAddress;
    this.settings = settings;
  }

  Appointment of(Task task) {
    var deadline = Objects.requireNonNull(task.deadline());
    return new Appointment(
        task.id() + "@docket",
        (int) Math.min(task.version(), Integer.MAX_VALUE),
        "%s %s".formatted(task.number(), task.title()),
        task.description(),
        deadline.minus(settings.appointment()),
        deadline,
        publicAddress.of(TaskPage.path(task.id())),
        false,
        task.updatedAt());
  }
}
