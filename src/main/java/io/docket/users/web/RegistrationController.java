package io.docket.users.web;

import io.docket.users.AccountState;
import io.docket.users.NewAccount;
import io.docket.users.Registration;
import io.docket.web.Refuses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The REST door to an account of one's own. */
@RestController
@Tag(name = "Accounts", description = "Accounts, profiles and passwords")
class RegistrationController {

  private final Registration registration;

  RegistrationController(Registration registration) {
    this.registration = registration;
  }

  @PostMapping("/users")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      operationId = "registerPerson",
      summary = "Open an account",
      description =
          "Without signing in where registration is open or wants approval; as an administrator"
              + " always, and then with roles. A new account is in no team.")
  @SecurityRequirements
  @Refuses({
    "invalid-account",
    "invalid-request",
    "registration-closed",
    "not-allowed",
    "account-taken",
    "too-many-requests",
    "too-busy"
  })
  ResponseEntity<OpenedAccount> register(@RequestBody NewPerson typed, HttpServletRequest request) {
    var account = typed.account();
    var state = registration.register(account, request.getRemoteAddr());
    return ResponseEntity.created(URI.create("/users/" + account.username()))
        .body(new OpenedAccount(account.username(), state));
  }

  /**
   * Who wants an account.
   *
   * @param roles for administrators only: user, lead, analyst, operator, admin
   */
  record NewPerson(
      @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String username,
      @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String password,
      @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String email,
      @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String firstName,
      @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String lastName,
      @Nullable String phone,
      @Nullable String timeZone,
      @Nullable String locale,
      @Nullable List<@Nullable String> roles) {

    NewAccount account() {
      return new NewAccount(
          given(username),
          given(password),
          given(email),
          given(firstName),
          given(lastName),
          phone,
          timeZone,
          locale,
          RoleNames.read(roles));
    }

    /** What is missing is refused with the other faults. */
    private static String given(@Nullable String typed) {
      return Objects.requireNonNullElse(typed, "");
    }

    @Override
    public String toString() {
      return "NewPerson[username=%s]".formatted(username);
    }
  }

  /**
   * An account that was opened.
   *
   * @param state PENDING until an administrator approves it
   */
  record OpenedAccount(String username, AccountState state) {}
}
