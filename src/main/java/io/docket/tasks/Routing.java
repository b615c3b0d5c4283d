package io.docket.tasks;

import org.jspecify.annotations.Nullable;

/**
 * What the routing decision says about a task. It fills in what the creator left open; team and
 * times that the creator gave stay.
 *
 * @param team key of the team
 * @param timeAllowed ISO 8601 duration from creation to the deadline
 * @param reminders ISO 8601 durations before the deadline, separated by commas
 * @param escalationInterval ISO 8601 duration
 */
public record Routing(
    @Nullable String team,
    @Nullable String timeAllowed,
    @Nullable String reminders,
    boolean reviewNeeded,
    @Nullable String escalationInterval) {}
