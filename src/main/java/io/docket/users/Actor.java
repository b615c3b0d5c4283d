package io.docket.users;

import java.io.Serializable;
import java.util.Set;

/**
 * Whoever acts in the current request, with what decides their rights.
 *
 * @param memberOf keys of the teams this person is a member of
 * @param leads keys of the teams this person leads, with all teams below them
 */
public record Actor(String username, Set<Role> roles, Set<String> memberOf, Set<String> leads)
    implements Serializable {

  /** Defensive copies: an actor never changes within a request. */
  public Actor {
    roles = Set.copyOf(roles);
    memberOf = Set.copyOf(memberOf);
    leads = Set.copyOf(leads);
  }

  /** Whether this person has the role, or is an administrator, who has them all. */
  public boolean has(Role role) {
    return roles.contains(role) || roles.contains(Role.ADMIN);
  }
}
