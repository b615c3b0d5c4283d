package io.docket.notifications;

import io.docket.web.Page;
import org.jspecify.annotations.Nullable;

/** What people are told: their inboxes. */
public interface Notifications {

  /** One page of the inbox of the person signed in, newest first. */
  Page<Notification> inbox(int limit, @Nullable String cursor);
}
