package io.docket.users;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What somebody types to change a team, not checked yet. A field that is left out (here null) keeps
 * its value; one that is null (here an empty Optional) is cleared.
 */
public record TeamChange(
    @Nullable Optional<String> name,
    @Nullable Optional<String> lead,
    @Nullable Optional<String> parent,
    @Nullable Optional<List<String>> members) {}
