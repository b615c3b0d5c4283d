package io.docket.tasks;

import java.util.UUID;

/** Somebody cancels a task; its process is about to end. */
public record CancellationRequested(UUID task) {}
