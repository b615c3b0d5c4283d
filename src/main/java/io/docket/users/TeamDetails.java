package io.docket.users;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A team with its people.
 *
 * @param lead user name of whoever leads the team
 * @param parent key of the team above
 * @param members user names in alphabetical order; the lead only if listed on purpose
 * @param version rises with every change; the entity tag is made of it
 */
public record TeamDetails(
    String key,
    String name,
    @Nullable String lead,
    @Nullable String parent,
    List<String> members,
    long version) {}
