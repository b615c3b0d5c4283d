package io.docket.tasks;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What somebody types to change a task, not checked yet. A component that is null was left out and
 * keeps its value; an empty one clears it.
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
