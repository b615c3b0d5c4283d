package io.docket.audit;

import java.util.Set;

/**
 * Somebody who may read the audit trail.
 *
 * @param everything whether that is all of it; people and teams say nothing then
 * @param people user names of those about whom they may read
 * @param teams keys of the teams whose changes they may read
 */
public record AuditReader(
    String username, boolean everything, Set<String> people, Set<String> teams) {

  /** A defensive copy. */
  public AuditReader {
    people = Set.copyOf(people);
    teams = Set.copyOf(teams);
  }
}
