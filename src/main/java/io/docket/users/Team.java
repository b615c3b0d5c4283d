package io.docket.users;

import org.jspecify.annotations.Nullable;

/**
 * A group of people who share a queue of tasks.
 *
 * @param key short stable name, also the id of the engine's candidate group: 1 to 64 of a-z, 0-9
 *     and inner hyphens
 * @param lead user name of whoever leads the team
 * @param parent key of the team above, whose lead is the next level of escalation
 */
public record Team(String key, String name, @Nullable String lead, @Nullable String parent) {}
