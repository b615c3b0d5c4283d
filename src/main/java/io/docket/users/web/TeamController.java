package io.docket.users.web;

import io.docket.users.Team;
import io.docket.users.TeamAdministration;
import io.docket.users.TeamChange;
import io.docket.users.TeamDetails;
import io.docket.users.Teams;
import io.docket.web.EntityVersion;
import io.docket.web.Page;
import io.docket.web.Refuses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The REST door to teams. */
@RestController
@RequestMapping("/teams")
@Tag(name = "Teams", description = "Who shares a queue of tasks; administrators change it")
class TeamController {

  private final Teams teams;
  private final TeamAdministration administration;

  TeamController(Teams teams, TeamAdministration administration) {
    this.teams = teams;
    this.administration = administration;
  }

  @GetMapping
  @Operation(
      operationId = "listTeams",
      summary = "List all teams",
      description = "Ordered by name, all on one page.")
  Page<Team> list() {
    return new Page<>(teams.all(), null);
  }

  @GetMapping("/{team}")
  @Operation(
      operationId = "readTeam",
      summary = "Read a team with its people",
      description = "For its members, its leads and administrators.")
  @Refuses({"team-not-found", "not-allowed"})
  ResponseEntity<TeamDetails> find(@PathVariable String team) {
    return tagged(administration.find(team));
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      operationId = "createTeam",
      summary = "Found a team",
      description = "For administrators.")
  @Refuses({"invalid-team", "not-allowed", "team-taken"})
  ResponseEntity<TeamDetails> create(@RequestBody NewTeam typed) {
    var team = administration.create(typed.team(), typed.people());
    return ResponseEntity.created(URI.create("/teams/" + team.key()))
        .eTag(EntityVersion.tag(team.version()))
        .body(team);
  }

  @PutMapping("/{team}")
  @Operation(
      operationId = "editTeam",
      summary = "Change a team",
      description =
          "For administrators. A field that is left out keeps its value; null clears lead, parent and"
              + " members.")
  @Refuses({
    "invalid-team",
    "team-not-found",
    "not-allowed",
    "changed-meanwhile",
    "if-match-required"
  })
  ResponseEntity<TeamDetails> edit(
      @PathVariable String team,
      @RequestBody TeamChange change,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
    return tagged(administration.change(team, change, ifMatch));
  }

  @DeleteMapping("/{team}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      operationId = "deleteTeam",
      summary = "Dissolve a team",
      description =
          "For administrators. It must have no open task and no team below it. History still names"
              + " it, so its key stays taken.")
  @Refuses({
    "team-not-found",
    "not-allowed",
    "team-in-use",
    "changed-meanwhile",
    "if-match-required"
  })
  void delete(
      @PathVariable String team,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
    administration.dissolve(team, ifMatch);
  }

  private static ResponseEntity<TeamDetails> tagged(TeamDetails team) {
    return ResponseEntity.ok().eTag(EntityVersion.tag(team.version())).body(team);
  }

  /**
   * A team to found.
   *
   * @param lead user name of whoever leads it
   * @param parent key of the team above
   * @param members user names
   */
  record NewTeam(
      @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String key,
      @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String name,
      @Nullable String lead,
      @Nullable String parent,
      @Nullable List<String> members) {

    Team team() {
      return new Team(
          Objects.requireNonNullElse(key, ""),
          Objects.requireNonNullElse(name, "").strip(),
          lead,
          parent);
    }

    Set<String> people() {
      return members == null ? Set.of() : new HashSet<>(members);
    }
  }
}
