package io.docket.users.web;

import io.docket.users.CurrentActor;
import io.docket.users.Passwords;
import io.docket.users.Profile;
import io.docket.users.ProfileChange;
import io.docket.users.Profiles;
import io.docket.web.EntityVersion;
import io.docket.web.Refuses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The REST door to profiles, one's own first of all. */
@RestController
@RequestMapping("/users")
@Tag(name = "Accounts")
class ProfileController {

  private final Profiles profiles;
  private final Passwords passwords;
  private final CurrentActor currentActor;

  ProfileController(Profiles profiles, Passwords passwords, CurrentActor currentActor) {
    this.profiles = profiles;
    this.passwords = passwords;
    this.currentActor = currentActor;
  }

  @GetMapping("/me")
  @Operation(operationId = "whoAmI", summary = "Who am I")
  ResponseEntity<Profile> me() {
    return tagged(profiles.find(currentActor.find().orElseThrow().username()));
  }

  @GetMapping("/{username}")
  @Operation(
      operationId = "readProfile",
      summary = "Read a profile",
      description =
          "One's own, as a lead those of the members of one's teams, as an administrator anybody's."
              + " Reading somebody else's is recorded.")
  @Refuses("user-not-found")
  ResponseEntity<Profile> find(@PathVariable String username) {
    return tagged(profiles.find(username));
  }

  @PutMapping("/{username}")
  @Operation(
      operationId = "editProfile",
      summary = "Change a profile",
      description =
          "One's own, as an administrator anybody's. A field that is left out keeps its value; null"
              + " clears the phone number and the preferences. Another mail address wants your own"
              + " `password` too.")
  @Refuses({
    "invalid-account",
    "invalid-request",
    "user-not-found",
    "not-allowed",
    "account-erased",
    "changed-meanwhile",
    "if-match-required",
    "too-many-attempts",
    "too-busy"
  })
  ResponseEntity<Profile> edit(
      @PathVariable String username,
      @RequestBody ProfileChange change,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
    return tagged(profiles.change(username, change, ifMatch));
  }

  @PutMapping("/{username}/password")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      operationId = "changePassword",
      summary = "Change one's own password",
      description = "Ends everything that is signed in with this account; sign in again.")
  @Refuses({"invalid-account", "user-not-found", "not-allowed", "too-many-attempts", "too-busy"})
  void changePassword(@PathVariable String username, @RequestBody PasswordChange typed) {
    passwords.change(
        username,
        Objects.requireNonNullElse(typed.oldPassword(), ""),
        Objects.requireNonNullElse(typed.newPassword(), ""));
  }

  static ResponseEntity<Profile> tagged(Profile profile) {
    return ResponseEntity.ok().eTag(EntityVersion.tag(profile.version())).body(profile);
  }

  /** A password for another. */
  record PasswordChange(
      @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String oldPassword,
      @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String newPassword) {

    @Override
    public String toString() {
      return "PasswordChange[]";
    }
  }
}
