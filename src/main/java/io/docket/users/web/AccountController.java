package io.docket.users.web;

import static io.docket.users.web.ProfileController.tagged;

import io.docket.users.AccountAdministration;
import io.docket.users.Profile;
import io.docket.web.Refuses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The REST door for administrators of accounts. */
@RestController
@RequestMapping("/users/{username}")
@Tag(name = "Accounts")
class AccountController {

  private final AccountAdministration administration;

  AccountController(AccountAdministration administration) {
    this.administration = administration;
  }

  @PostMapping("/approve")
  @Operation(
      operationId = "approveAccount",
      summary = "Let somebody in who has registered",
      description = "For administrators. The same as activating, and told by mail.")
  @Refuses({"not-allowed", "user-not-found", "account-erased"})
  ResponseEntity<Profile> approve(@PathVariable String username) {
    return tagged(administration.activate(username));
  }

  @PostMapping("/activate")
  @Operation(
      operationId = "activateAccount",
      summary = "Open a closed account again",
      description = "For administrators.")
  @Refuses({"not-allowed", "user-not-found", "account-erased"})
  ResponseEntity<Profile> activate(@PathVariable String username) {
    return tagged(administration.activate(username));
  }

  @PostMapping("/deactivate")
  @Operation(
      operationId = "deactivateAccount",
      summary = "Close an account",
      description =
          "For administrators. Ends everything that is signed in with it, and gives its open tasks"
              + " back to their teams.")
  @Refuses({"not-allowed", "user-not-found", "last-administrator"})
  ResponseEntity<Profile> deactivate(@PathVariable String username) {
    return tagged(administration.deactivate(username));
  }

  @PutMapping("/roles")
  @Operation(
      operationId = "changeRoles",
      summary = "Give and take roles",
      description = "For administrators. Everybody has the role user; all others are as listed.")
  @Refuses({
    "invalid-request",
    "not-allowed",
    "user-not-found",
    "last-administrator",
    "changed-meanwhile",
    "if-match-required"
  })
  ResponseEntity<Profile> changeRoles(
      @PathVariable String username,
      @RequestBody Roles typed,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
    return tagged(administration.changeRoles(username, RoleNames.required(typed.roles()), ifMatch));
  }

  @DeleteMapping("/personal-data")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      operationId = "erasePersonalData",
      summary = "Erase what a closed account holds about its person",
      description =
          "For administrators. Names, mail address, phone number, second factor and preferences are"
              + " gone for good; the user name stays in tasks and in the audit trail.")
  @Refuses({"not-allowed", "user-not-found", "account-open"})
  void erase(@PathVariable String username) {
    administration.erase(username);
  }

  /** All roles that somebody shall have: user, lead, analyst, operator, admin. */
  record Roles(
      @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
          @Nullable List<@Nullable String> roles) {}
}
