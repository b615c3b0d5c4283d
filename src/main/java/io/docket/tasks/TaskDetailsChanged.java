package io.docket.tasks;

import java.util.UUID;

/**
 * Details of a task changed.
 *
 * @param shownInTasklist whether Tasklist shows one of them in its lists
 * @param timersMove whether the deadline or the reminders are among them
 * @param routedBy whether the routing decision looks at one of them
 */
public record TaskDetailsChanged(
    UUID task, boolean shownInTasklist, boolean timersMove, boolean routedBy) {}
