package io.docket.users;

/** The account of that name can no longer sign in. Published in the same transaction. */
public record AccountDeactivated(String username) {}
