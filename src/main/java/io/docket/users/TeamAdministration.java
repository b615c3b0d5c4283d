package io.docket.users;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What people do with teams. Every call acts for the person signed in; changing is for
 * administrators ({@link NotForYou}).
 */
public interface TeamAdministration {

  /**
   * A team with its people: for administrators, and for its members and leads.
   *
   * @throws TeamNotFound if there is none of that key
   * @throws NotForYou if one does not belong to it
   */
  TeamDetails find(String key);

  /**
   * Founds a team.
   *
   * @throws InvalidTeam with every field at fault
   * @throws TeamTaken if the key is in use, or was: history still names it
   */
  TeamDetails create(Team team, Set<String> members);

  /**
   * Changes a team.
   *
   * @param ifMatch the caller's If-Match header, required
   * @throws InvalidTeam with every field at fault; a team below itself is one
   */
  TeamDetails change(String key, TeamChange change, @Nullable String ifMatch);

  /**
   * Dissolves a team. What it did stays in the history, under its key.
   *
   * @param ifMatch the caller's If-Match header, required
   * @throws TeamInUse if it has open tasks or teams below it
   */
  void dissolve(String key, @Nullable String ifMatch);
}
