package io.docket.users;

/**
 * Somebody can sign in with the account of that name, maybe for the first time: whatever was signed
 * in with it before is not. Published in the same transaction.
 */
public record AccountReactivated(String username) {}
