package io.docket.tasks;

import java.time.Instant;
import java.util.UUID;

/**
 * It is time to remind of a task's deadline.
 *
 * @param recipient user name of the assignee, or of who must see to it that somebody takes the task
 */
public record TaskReminded(
    UUID task, String number, String title, Instant deadline, String recipient) {}
