package io.docket.users.web;

import io.docket.users.AccountState;
import io.docket.users.Actor;
import io.docket.users.CurrentActor;
import io.docket.users.NotForYou;
import io.docket.users.PeopleSearch;
import io.docket.users.Role;
import io.docket.users.User;
import io.docket.users.Users;
import io.docket.web.Page;
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
  private final CurrentActor currentActor;

  PeopleController(Users users, CurrentActor currentActor) {
    this.users = users;
    this.currentActor = currentActor;
  }

  @GetMapping("/users")
  @Operation(
      operationId = "listPeople",
      summary = "List people a task can be given to",
      description =
          "Active people, ordered by name. Leads see everybody, others the members of their teams.")
  @Refuses({"invalid-request", "not-your-team", "not-allowed"})
  Page<Person> list(
      @RequestParam(required = false)
          @Pattern(regexp = NO_CONTROL_CHARACTERS)
          @Parameter(description = "Part of a first, last or user name", example = "cla")
          @Nullable String q,
      @RequestParam(required = false)
          @Pattern(regexp = NO_CONTROL_CHARACTERS)
          @Parameter(description = "Key of a team", example = "payments")
          @Nullable String team,
      @RequestParam(required = false)
          @Parameter(
              description = "For administrators: people whose account is in this state",
              example = "PENDING")
          @Nullable AccountState state,
      @RequestParam(defaultValue = "50") @Min(1) @Max(100) int limit,
      @RequestParam(required = false) @Pattern(regexp = NO_CONTROL_CHARACTERS)
          @Nullable String cursor) {
    requireRightToList(team);
    var wanted = state == null ? AccountState.ACTIVE : state;
    requireRightToSee(wanted);
    var found = users.search(new PeopleSearch(q, team, wanted, cursor, limit + 1));
    var items = found.stream().limit(limit).map(Person::of).toList();
    var next = found.size() > limit ? items.get(limit - 1).username() : null;
    return new Page<>(items, next);
  }

  private void requireRightToList(@Nullable String team) {
    var actor = actor();
    var isOwn = team != null && (actor.memberOf().contains(team) || actor.leads().contains(team));
    if (!isOwn && !actor.has(Role.LEAD)) {
      throw new NotYourTeam();
    }
  }

  private void requireRightToSee(AccountState state) {
    if (state != AccountState.ACTIVE && !actor().has(Role.ADMIN)) {
      throw new NotForYou("Only an administrator may list accounts that are not active.");
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
}
