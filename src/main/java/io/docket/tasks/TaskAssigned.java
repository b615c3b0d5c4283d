package io.docket.tasks;

import java.util.UUID;

/** A task got another assignee, or lost the one it had. */
public record TaskAssigned(UUID task) {}
