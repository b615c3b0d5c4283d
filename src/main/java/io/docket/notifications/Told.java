package io.docket.notifications;

import io.docket.users.NotificationPreferences.Kind;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody is told, before it is put into words.
 *
 * @param recipient user name
 * @param task null where it is about none
 * @param dueAt the moment that it is about: a reminder's time, or when something happened
 */
public record Told(
    UUID id, Kind kind, String recipient, @Nullable UUID task, Facts facts, Instant dueAt) {}
