package io.docket.users;

import org.jspecify.annotations.Nullable;

/**
 * Which people to list, ordered by name.
 *
 * @param text start of the user name, first or last name, in any case; null for all
 * @param email whole mail address, in any case; null for any. Only administrators may look for one
 * @param team key of a team whose members are wanted; null for all
 * @param state whose account is in that state
 * @param after user name after which the list goes on; null to begin
 * @param limit at most so many
 */
public record PeopleSearch(
    @Nullable String text,
    @Nullable String email,
    @Nullable String team,
    AccountState state,
    @Nullable String after,
    int limit) {

  /** Whatever their mail address is. */
  public PeopleSearch(
      @Nullable String text,
      @Nullable String team,
      AccountState state,
      @Nullable String after,
      int limit) {
    this(text, null, team, state, after, limit);
  }

  /** Active people. */
  public PeopleSearch(
      @Nullable String text, @Nullable String team, @Nullable String after, int limit) {
    this(text, team, AccountState.ACTIVE, after, limit);
  }
}
