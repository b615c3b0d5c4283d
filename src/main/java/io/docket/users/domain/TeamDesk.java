package io.docket.users.domain;

import io.docket.audit.AuditKind;
import io.docket.users.NotForYou;
import io.docket.users.Role;
import io.docket.users.Team;
import io.docket.users.TeamAdministration;
import io.docket.users.TeamChange;
import io.docket.users.TeamDetails;
import io.docket.users.TeamDissolving;
import io.docket.users.TeamInUse;
import io.docket.users.TeamNotFound;
import io.docket.users.Teams;
import io.docket.web.EntityVersion;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Founding, changing and dissolving teams. */
@Service
@Transactional
class TeamDesk implements TeamAdministration {

  private final Teams teams;
  private final TeamRows rows;
  private final TeamRules rules;
  private final AccountPermissions access;
  private final AccountAudit audit;
  private final ApplicationEventPublisher events;

  TeamDesk(
      Teams teams,
      TeamRows rows,
      TeamRules rules,
      AccountPermissions access,
      AccountAudit audit,
      ApplicationEventPublisher events) {
    this.teams = teams;
    this.rows = rows;
    this.rules = rules;
    this.access = access;
    this.audit = audit;
    this.events = events;
  }

  @Override
  public TeamDetails find(String key) {
    var actor = access.actor();
    var team = rows.find(known(key)).orElseThrow(TeamNotFound::new);
    var belongs = actor.memberOf().contains(key) || actor.leads().contains(key);
    if (!belongs && !actor.has(Role.ADMIN)) {
      throw new NotForYou(
          "Only its members, its leads and administrators may see a team's people.");
    }
    return team;
  }

  @Override
  public TeamDetails create(Team team, Set<String> members) {
    access.requireAdministrator();
    rules.lockHierarchy();
    teams.create(team, members);
    return rows.find(team.key()).orElseThrow();
  }

  @Override
  public TeamDetails change(String key, TeamChange change, @Nullable String ifMatch) {
    access.requireAdministrator();
    rules.lockHierarchy();
    var before = rows.lock(known(key)).orElseThrow(TeamNotFound::new);
    EntityVersion.require(ifMatch, before.version());
    var team = changed(before, change);
    var members = members(before, change);
    rules.check(team, members);
    var fields = differences(before, team, members);
    if (fields.isEmpty()) {
      return before;
    }
    rows.update(team);
    rows.setMembers(key, members);
    audit.note(AuditKind.TEAM_CHANGED, key, details(fields, before, team, members));
    return rows.find(key).orElseThrow();
  }

  @Override
  public void dissolve(String key, @Nullable String ifMatch) {
    access.requireAdministrator();
    rules.lockHierarchy();
    var team = rows.lock(known(key)).orElseThrow(TeamNotFound::new);
    EntityVersion.require(ifMatch, team.version());
    if (rows.hasTeamsBelow(key)) {
      throw new TeamInUse("There are teams below this one; move or delete them first.");
    }
    events.publishEvent(new TeamDissolving(key));
    rows.dissolve(key);
    audit.note(
        AuditKind.TEAM_DELETED,
        key,
        Map.of(
            "lead", Objects.requireNonNullElse(team.lead(), "none"),
            "left", String.join(" ", team.members())));
  }

  /** PostgreSQL cannot even be asked for a text with U+0000 in it. */
  private static String known(String key) {
    if (key.indexOf('\0') >= 0) {
      throw new TeamNotFound();
    }
    return key;
  }

  private static Team changed(TeamDetails before, TeamChange change) {
    return new Team(
        before.key(),
        change.name() == null ? before.name() : change.name().orElse("").strip(),
        given(change.lead(), before.lead()),
        given(change.parent(), before.parent()));
  }

  private static @Nullable String given(@Nullable Optional<String> typed, @Nullable String before) {
    return typed == null ? before : typed.orElse(null);
  }

  private static Set<String> members(TeamDetails before, TeamChange change) {
    return change.members() == null
        ? Set.copyOf(before.members())
        : new HashSet<>(change.members().orElse(List.of()));
  }

  private static List<String> differences(TeamDetails before, Team team, Set<String> members) {
    var fields = new ArrayList<String>();
    if (!before.name().equals(team.name())) {
      fields.add("name");
    }
    if (!Objects.equals(before.lead(), team.lead())) {
      fields.add("lead");
    }
    if (!Objects.equals(before.parent(), team.parent())) {
      fields.add("parent");
    }
    if (!Set.copyOf(before.members()).equals(members)) {
      fields.add("members");
    }
    return fields;
  }

  /** Who came and who went matters more than the bare names of fields. */
  private static Map<String, String> details(
      List<String> fields, TeamDetails before, Team team, Set<String> members) {
    return Map.of(
        "fields", String.join(" ", fields),
        "lead", Objects.requireNonNullElse(team.lead(), "none"),
        "parent", Objects.requireNonNullElse(team.parent(), "none"),
        "joined", String.join(" ", without(members, before.members())),
        "left", String.join(" ", without(before.members(), Set.copyOf(members))));
  }

  private static List<String> without(Iterable<String> all, Iterable<String> others) {
    var left = new ArrayList<String>();
    all.forEach(left::add);
    others.forEach(left::remove);
    return left.stream().sorted().toList();
  }
}
