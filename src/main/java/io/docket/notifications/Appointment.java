package io.docket.notifications;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event in somebody's calendar (RFC 5545, VEVENT).
 *
 * @param uid the same for as long as the event lives
 * @param sequence rises with each change (RFC 5545, 3.8.7.4)
 * @param link where to read more; null where there is no such page
 * @param changedAt when it got this shape
 */
public record Appointment(
    String uid,
    int sequence,
    String summary,
    @Nullable String description,
    Instant startsAt,
    Instant endsAt,
    @Nullable String link,
    boolean cancelled,
    Instant changedAt) {}
