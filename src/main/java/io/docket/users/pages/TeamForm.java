package io.docket.users.pages;

import io.docket.users.Team;
import io.docket.users.TeamChange;
import io.docket.users.TeamDetails;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator fills in about a team.
 *
 * @param members who stays in it
 * @param added user names of who joins, with anything between them that no user name has
 * @param version of the team that was shown; null for one to be founded
 */
record TeamForm(
    @Nullable String key,
    @Nullable String name,
    @Nullable String lead,
    @Nullable String parent,
    @Nullable List<String> members,
    @Nullable String added,
    @Nullable Long version) {

  /** An absent list is one in which nothing was ticked. */
  TeamForm {
    members = members == null ? List.of() : List.copyOf(members);
  }

  static TeamForm of(TeamDetails team) {
    return new TeamForm(
        team.key(), team.name(), team.lead(), team.parent(), team.members(), "", team.version());
  }

  /** What was typed, over another version of the team. */
  TeamForm over(long other) {
    return new TeamForm(key, name, lead, parent, members, added, other);
  }

  Team team() {
    return new Team(Typed.text(key), Typed.text(name), Typed.orNull(lead), Typed.orNull(parent));
  }

  TeamChange change() {
    return new TeamChange(
        Optional.of(Typed.text(name)),
        Optional.ofNullable(Typed.orNull(lead)),
        Optional.ofNullable(Typed.orNull(parent)),
        Optional.of(List.copyOf(people())));
  }

  Set<String> people() {
    var people = new LinkedHashSet<>(Objects.requireNonNullElse(members, List.of()));
    Arrays.stream(Typed.text(added).split("[\\s,;]+", -1))
        .filter(name -> !name.isEmpty())
        .forEach(people::add);
    return people;
  }

  /** Whether the team is as it was typed. */
  boolean isLike(TeamDetails team) {
    return team().equals(new Team(team.key(), team.name(), team.lead(), team.parent()))
        && people().equals(Set.copyOf(team.members()));
  }
}
