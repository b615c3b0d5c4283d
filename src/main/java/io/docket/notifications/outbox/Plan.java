package io.docket.notifications.outbox;

import io.docket.users.NotificationPreferences.Channel;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * On which ways something is told, and when.
 *
 * @param channels none at all where the recipient does not want to know
 * @param deliverAt not before; the end of quiet hours, for example
 * @param digestAt when the mail goes out with others; null if it goes alone
 */
record Plan(Set<Channel> channels, Instant deliverAt, @Nullable Instant digestAt) {

  boolean isInApp() {
    return channels.contains(Channel.IN_APP);
  }

  /** Ways that need a delivery of their own. */
  Set<Channel> deliveries() {
    var outside = EnumSet.noneOf(Channel.class);
    outside.addAll(channels);
    outside.remove(Channel.IN_APP);
    if (digestAt != null) {
      outside.remove(Channel.EMAIL);
    }
    return outside;
  }
}
