package io.docket.security;

/**
 * All sessions and tokens of a person end now; API tokens stay. Published in the transaction of
 * what brought it about.
 */
public record SignedOutEverywhere(String username) {}
