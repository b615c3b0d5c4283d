package io.docket.tasks;

import java.util.UUID;

/** The reviewer decided on a task. */
public record ReviewFinished(UUID task) {}
