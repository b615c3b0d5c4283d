package io.docket.notifications.content;

import io.docket.notifications.Appointment;
import io.docket.notifications.Told;
import io.docket.notifications.content.Frame.Link;
import io.docket.tasks.TaskPage;
import io.docket.users.PublicAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where mails lead to; never anywhere that somebody typed. */
@Component
class MailLinks {

  private static final String TASKLIST = "/camunda/app/tasklist/default/";

  private final PublicAddress address;

  MailLinks(PublicAddress address) {
    this.address = address;
  }

  @Nullable String taskOf(Told told) {
    return told.task() == null ? null : address.of(TaskPage.path(told.task()));
  }

  Link open(Told told, ReaderWords words) {
    var task = taskOf(told);
    return task == null
        ? new Link(words.say("open.inbox"), address.of(TASKLIST + "#/inbox"))
        : new Link(words.say("open.task"), task);
  }

  /** Null where the appointment has no page. */
  static @Nullable Link open(Appointment appointment, ReaderWords words) {
    var page = appointment.link();
    return page == null ? null : new Link(words.say("open.task"), page);
  }

  Link docket(ReaderWords words) {
    return new Link(words.say("open.docket"), address.of(TASKLIST));
  }

  Link preferences(ReaderWords words) {
    return new Link(words.say("preferences"), address.of("/profile#notifications"));
  }
}
