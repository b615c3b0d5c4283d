package io.docket.tasks;

import org.jspecify.annotations.Nullable;

/**
 * What maker and checker of a task wrote to each other.
 *
 * @param doneBy user name of whoever did the work last
 * @param workNote what they wrote for the reviewer
 * @param reviewNote why the reviewer sent the work back, or what they remarked on approval
 */
public record WorkNotes(
    @Nullable String doneBy, @Nullable String workNote, @Nullable String reviewNote) {}
