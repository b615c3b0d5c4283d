package io.docket.users;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.docket.web.Refuses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who there is to work with. */
@RestController
@Tag(name = "People", description = "Who there is to work with")
class PeopleController {

  private static final String NO_CONTROL_CHARACTERS = "\\P{Cntrl}{0,100}";

  private final Users users;
  private final Teams teams;
  private final CurrentActor currentActor;

  PeopleController(Users users, Teams teams, CurrentActor currentActor) {
    this.users = users;
    this.teams = teams;
    this.currentActor = currentActor;
  }

  @GetMapping("/users")
  @Operation(
      operationId = "listPeople",
      summary = "List people a task can be given to",
      description =
          "Active people, ordered by name. Leads see everybody, others the members of their teams.")
  @Refuses({"invalid-request", "not-your-team"})
  Page<Person> list(
      @RequestParam(required = false)
          @Pattern(regexp = NO_CONTROL_CHARACTERS)
          @Parameter(description = "Part of a first, last or user name", example = "cla")
          @Nullable String q,
      @RequestParam(required = false)
          @Pattern(regexp = NO_CONTROL_CHARACTERS)
          @Parameter(description = "Key of a team", example = "payments")
          @Nullable String team,
      @RequestParam(defaultValue = "50") @Min(1) @Max(100) int limit,
      @RequestParam(required = false) @Pattern(regexp = NO_CONTROL_CHARACTERS)
          @Nullable String cursor) {
    requireRightToList(team);
    var found = users.search(new PeopleSearch(q, team, cursor, limit + 1));
    var items = found.stream().limit(limit).map(Person::of).toList();
    var next = found.size() > limit ? items.get(limit - 1).username() : null;
    return new Page<>(items, next);
  }

  @GetMapping("/users/me")
  @Operation(operationId = "whoAmI", summary = "Who am I")
  Person me() {
    var username = actor().username();
    return users.find(username).map(Person::of).orElseThrow(() -> new UserNotFound(username));
  }

  @GetMapping("/teams")
  @Operation(
      operationId = "listTeams",
      summary = "List all teams",
      description = "Ordered by name, all on one page.")
  Page<Team> teams() {
    return new Page<>(teams.all(), null);
  }

  private void requireRightToList(@Nullable String team) {
    var actor = actor();
    var isOwn = team != null && (actor.memberOf().contains(team) || actor.leads().contains(team));
    if (!isOwn && !actor.has(Role.LEAD)) {
      throw new NotYourTeam();
    }
  }

  /** Spring Security lets nobody else through. */
  private Actor actor() {
    return currentActor.find().orElseThrow();
  }

  /** Somebody who may have tasks. */
  record Person(String username, String firstName, String lastName, List<String> roles) {

    static Person of(User user) {
      var roles = user.roles().stream().sorted().map(Role::key).toList();
      return new Person(user.username(), user.firstName(), user.lastName(), roles);
    }
  }

  /**
   * One page of a list.
   *
   * @param next opaque cursor of the following page, or null on the last one
   */
  @JsonInclude
  record Page<T>(List<T> items, @Nullable String next) {}
}
