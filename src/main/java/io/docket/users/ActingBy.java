package io.docket.users;

/**
 * By what somebody acts in the current request. Kept as the details of the authentication; without
 * them the person does.
 */
public enum ActingBy {
  /** By signing in. */
  THEMSELVES,
  /** By an API token that they made for a program of theirs. */
  OWN_API_TOKEN,
  /** By an API token that somebody else made in their name, and may have kept. */
  API_TOKEN_OF_ANOTHER
}
