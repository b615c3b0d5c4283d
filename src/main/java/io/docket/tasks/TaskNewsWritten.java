package io.docket.tasks;

/** Something that others want to know is being written into the history of a task. */
public record TaskNewsWritten() {}
