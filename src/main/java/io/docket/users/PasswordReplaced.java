package io.docket.users;

/**
 * The account of that name has another password now, by its owner or by a one-time link. Published
 * in the same transaction.
 */
public record PasswordReplaced(String username) {}
