package io.docket.users;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** All accounts. */
public interface Users {

  /** The account of that name, active or not. */
  Optional<User> find(String username);

  /** The accounts of those names, active or not, in no particular order. */
  List<User> findAll(Collection<String> usernames);

  /**
   * Whether that person is active, and stays so until the current transaction ends: closing the
   * account waits for it.
   */
  boolean staysActive(String username);

  /** All active people, ordered by name; for lists of whom a task can be given to. */
  List<User> active();

  /** The active members of a team, ordered by name; empty for an unknown team. */
  List<User> activeMembersOf(String team);

  /** The people found, ordered by name without regard to case. */
  List<User> search(PeopleSearch search);
}
