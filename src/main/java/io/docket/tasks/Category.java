package io.docket.tasks;

import org.jspecify.annotations.Nullable;

/** A kind of task; the routing decision looks at it. */
public record Category(String key, String name, @Nullable String description) {}
