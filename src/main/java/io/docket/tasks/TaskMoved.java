package io.docket.tasks;

import java.util.UUID;

/** A task went to another team. */
public record TaskMoved(UUID task) {}
