package io.docket.users;

/**
 * An administrator is about to dissolve the team of that key. Published in the same transaction; a
 * listener that still needs the team throws {@link TeamInUse}.
 */
public record TeamDissolving(String team) {}
