package io.docket.tasks;

import java.util.UUID;

/** The assignee ended the work on a task. */
public record WorkFinished(UUID task) {}
