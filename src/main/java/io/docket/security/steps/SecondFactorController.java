package io.docket.security.steps;

import io.docket.security.AccountAccess;
import io.docket.users.SecondFactors;
import io.docket.web.Refuses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Looking after one's second factor. */
@RestController
@Tag(name = "Second factor", description = "Codes of an authenticator beside the password")
class SecondFactorController {

  private final SecondFactorDesk desk;
  private final AccountAccess access;

  SecondFactorController(SecondFactorDesk desk, AccountAccess access) {
    this.desk = desk;
    this.access = access;
  }

  @PostMapping("/users/{username}/mfa")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      operationId = "beginSecondFactor",
      summary = "Set up a second factor",
      description =
          "Wants your password once more. Answers with a secret for an authenticator. It counts once"
              + " a code of it confirms it.")
  @Refuses({
    "invalid-request",
    "user-not-found",
    "second-factor-refused",
    "too-many-attempts",
    "too-busy"
  })
  ResponseEntity<SecondFactors.Enrolment> begin(
      @PathVariable String username, @Valid @RequestBody PasswordAgain again) {
    var owner = access.own(username);
    return ResponseEntity.created(URI.create("/users/%s/mfa".formatted(owner)))
        .body(desk.begin(owner, again.password()));
  }

  @PostMapping("/users/{username}/mfa/confirm")
  @Operation(
      operationId = "confirmSecondFactor",
      summary = "Confirm the second factor by its first code",
      description =
          "Answers with ten recovery codes, each of which stands in for a code once. Nobody can"
              + " read them again. From now on signing in takes both steps: tokens and sessions that"
              + " were given for the password alone, this one included, are worth nothing more.")
  @Refuses({"invalid-request", "user-not-found", "second-factor-refused"})
  RecoveryCodes confirm(@PathVariable String username, @Valid @RequestBody Code code) {
    return new RecoveryCodes(desk.confirm(access.own(username), code.code()));
  }

  @PostMapping("/users/{username}/mfa/recovery-codes")
  @Operation(
      operationId = "renewRecoveryCodes",
      summary = "Replace the recovery codes",
      description = "The old ones are worthless from now on.")
  @Refuses({"invalid-request", "user-not-found", "second-factor-refused", "too-many-attempts"})
  RecoveryCodes renew(
      @PathVariable String username, @Valid @RequestBody Code code, HttpServletRequest request) {
    var owner = access.own(username);
    return new RecoveryCodes(desk.renew(owner, code.code(), request.getRemoteAddr()));
  }

  @DeleteMapping("/users/{username}/mfa")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      operationId = "removeSecondFactor",
      summary = "Take the second factor off",
      description =
          "One's own with a code, unless a role requires it. An administrator takes off somebody"
              + " else's without a code, which also signs them out everywhere.")
  @Refuses({"user-not-found", "second-factor-refused", "too-many-attempts"})
  void remove(
      @PathVariable String username,
      @RequestBody(required = false) @Nullable OptionalCode code,
      HttpServletRequest request) {
    var owner = access.ownOrAdministered(username);
    if (access.isOwn(username)) {
      var typed = code == null || code.code() == null ? "" : code.code();
      desk.remove(owner, typed, request.getRemoteAddr());
    } else {
      desk.reset(owner);
    }
  }

  /**
   * The password once more, so that nobody sets up a second factor of theirs in a session taken
   * over.
   *
   * @param password one's own
   */
  record PasswordAgain(@NotBlank String password) {

    @Override
    public String toString() {
      return "PasswordAgain[]";
    }
  }

  /**
   * A code.
   *
   * @param code six digits of the authenticator, or a recovery code where one is set up
   */
  record Code(@NotBlank String code) {

    @Override
    public String toString() {
      return "Code[]";
    }
  }

  /**
   * A code where one is needed.
   *
   * @param code six digits of the authenticator, or a recovery code; absent for an administrator
   */
  record OptionalCode(@Nullable String code) {

    @Override
    public String toString() {
      return "OptionalCode[]";
    }
  }

  /**
   * What stands in for the authenticator when it is lost.
   *
   * @param recoveryCodes each works once
   */
  record RecoveryCodes(List<String> recoveryCodes) {

    @Override
    public String toString() {
      return "RecoveryCodes[]";
    }
  }
}
