package io.docket.tasks;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What somebody types to change a task, not checked yet. A field that is left out (here null) keeps
 * its value; one that is null (here an empty Optional) is cleared.
 */
public record TaskEdit(
    @Nullable Optional<String> title,
    @Nullable Optional<String> description,
    @Nullable Optional<String> category,
    @Nullable Optional<String> priority,
    @Nullable Optional<String> deadline,
    @Nullable Optional<List<@Nullable String>> reminders,
    @Nullable Optional<Integer> progress,
    @Nullable Optional<String> team) {}
