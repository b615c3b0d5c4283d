package io.docket.users;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Whoever acts in the current request, with what decides their rights.
 *
 * @param memberOf keys of the teams this person is a member of; a lead counts as a member of their
 *     own team
 * @param leads keys of the teams this person leads, with all teams below them
 * @param credentialNumber rises whenever all that this person is signed in with ends: what was
 *     given under another number is worth nothing
 */
public record Actor(
    String username, Set<Role> roles, Set<String> memberOf, Set<String> leads, int credentialNumber)
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

  /**
   * Ids of the engine's groups this person belongs to: the teams worked in, the teams led with all
   * below them, and the roles.
   */
  public Set<String> groups() {
    return Stream.of(
            memberOf.stream(),
            leads.stream(),
            Arrays.stream(Role.values()).filter(this::has).map(Role::group))
        .flatMap(Function.identity())
        .collect(toUnmodifiableSet());
  }
}
