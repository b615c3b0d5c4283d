package io.docket.tasks;

import java.util.UUID;

/** Somebody created a task over REST; its process is about to start. */
public record TaskCreated(UUID task) {}
