package io.docket.users;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** All teams. */
public interface Teams {

  /** The team of that key. */
  Optional<Team> find(String key);

  /** All teams, ordered by name. */
  List<Team> all();

  /** Whether that person is a member of that team; a lead counts as a member of their own team. */
  boolean hasMember(String team, String username);

  /**
   * Whom a task of this team is escalated to: level 1 is the team's lead, level 2 the lead of the
   * team above, and so on; the topmost lead where there are fewer levels. Teams without a lead are
   * skipped, and so are leads whose account is closed.
   *
   * @return the user name, or empty where no lead is set
   */
  Optional<String> leadAbove(String team, int level);

  /** User names of the team's active members, its lead among them; nobody for an unknown team. */
  List<String> activeMembers(String key);

  /**
   * Founds a team.
   *
   * @throws InvalidTeam if key or name break the rules, or lead, parent or a member does not exist
   * @throws TeamTaken if the key is in use
   */
  void create(Team team, Set<String> members);
}
