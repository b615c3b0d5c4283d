package io.docket.tasks;

import java.time.Instant;
import java.util.UUID;

/**
 * A task missed its deadline, or is still not done an escalation interval later.
 *
 * @param level 1 for the first time
 * @param recipient user name of whom it is escalated to
 */
public record TaskEscalated(
    UUID task, String number, String title, Instant deadline, int level, String recipient) {}
