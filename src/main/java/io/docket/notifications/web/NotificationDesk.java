package io.docket.notifications.web;

import io.docket.notifications.AlreadySent;
import io.docket.notifications.NewMessage;
import io.docket.notifications.Notification;
import io.docket.notifications.Notification.Status;
import io.docket.notifications.NotificationNotFound;
import io.docket.notifications.Notifications;
import io.docket.notifications.Retries;
import io.docket.users.Actor;
import io.docket.users.CurrentActor;
import io.docket.users.NotForYou;
import io.docket.users.Role;
import io.docket.web.Page;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people do with what they are told. */
@Service
@Transactional
class NotificationDesk implements Notifications {

  private static final Set<Status> NOT_THERE = EnumSet.of(Status.PENDING, Status.FAILED);

  private final InboxRows rows;
  private final Messages messages;
  private final Retries retries;
  private final CurrentActor current;

  NotificationDesk(InboxRows rows, Messages messages, Retries retries, CurrentActor current) {
    this.rows = rows;
    this.messages = messages;
    this.retries = retries;
    this.current = current;
  }

  @Override
  @Transactional(readOnly = true)
  public Page<Notification> inbox(boolean unread, int limit, @Nullable String cursor) {
    return rows.page(actor().username(), unread, limit, cursor);
  }

  @Override
  @Transactional(readOnly = true)
  public long unread() {
    return rows.unread(actor().username());
  }

  @Override
  @Transactional(readOnly = true)
  public Notification find(UUID id) {
    var found = rows.find(id).orElseThrow(NotificationNotFound::new);
    var me = actor();
    if (isAbout(found, me)) {
      return found;
    }
    if (me.has(Role.OPERATOR)) {
      return withoutWords(found);
    }
    throw new NotificationNotFound();
  }

  @Override
  public Notification send(NewMessage typed) {
    return rows.find(messages.send(actor(), typed)).orElseThrow();
  }

  @Override
  public void read(UUID id) {
    if (!rows.read(id, actor().username())) {
      throw new NotificationNotFound();
    }
  }

  @Override
  public void readAll() {
    rows.readAll(actor().username());
  }

  @Override
  public void retry(UUID id) {
    if (!actor().has(Role.OPERATOR)) {
      throw new NotForYou("Only operators may send something again");
    }
    var found = rows.find(id).orElseThrow(NotificationNotFound::new);
    if (!NOT_THERE.contains(found.status())) {
      throw new AlreadySent();
    }
    retries.retry(id);
  }

  private static boolean isAbout(Notification found, Actor me) {
    return me.username().equals(found.recipient()) || me.username().equals(found.sender());
  }

  private static Notification withoutWords(Notification found) {
    return new Notification(
        found.id(),
        found.kind(),
        found.recipient(),
        found.sender(),
        null,
        null,
        found.taskId(),
        found.status(),
        found.channels(),
        found.createdAt(),
        found.readAt(),
        found.attempts());
  }

  /** Spring Security lets nobody else through. */
  private Actor actor() {
    return current.find().orElseThrow();
  }
}
