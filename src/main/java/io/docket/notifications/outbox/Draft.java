package io.docket.notifications.outbox;

import io.docket.notifications.Told;
import io.docket.users.NotificationPreferences.Channel;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something to tell whose ways are not chosen yet.
 *
 * @param asked ways that its sender chose; null where Docket tells something itself
 * @param hasAppointment whether there is anything to write into a calendar
 * @param urgent whether it waits for nothing
 */
record Draft(Told told, @Nullable Set<Channel> asked, boolean hasAppointment, boolean urgent) {}
