package io.docket.tasks;

import java.util.UUID;

/** Details of a task changed; where the deadline or the reminders did, its timers move. */
public record TaskDetailsChanged(UUID task, boolean timersMove) {}
