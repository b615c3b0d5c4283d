package io.docket.users.web;

import io.docket.users.PasswordResets;
import io.docket.web.Refuses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The REST door for those who forgot their password. */
@RestController
@RequestMapping("/password-resets")
@Tag(name = "Accounts")
class PasswordResetController {

  private final PasswordResets resets;

  PasswordResetController(PasswordResets resets) {
    this.resets = resets;
  }

  @PostMapping
  @ResponseStatus(HttpStatus.ACCEPTED)
  @Operation(
      operationId = "requestPasswordReset",
      summary = "Ask for a link to set a new password",
      description =
          "The answer is the same whether there is such an account or not. If there is, a link that"
              + " works once, for 30 minutes, goes to its mail address.")
  @SecurityRequirements
  @Refuses("too-many-requests")
  Accepted request(@RequestBody ForgottenPassword typed, HttpServletRequest request) {
    resets.request(Objects.requireNonNullElse(typed.username(), ""), request.getRemoteAddr());
    return new Accepted("If there is such an account, a mail is on its way.");
  }

  @PostMapping("/confirm")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      operationId = "confirmPasswordReset",
      summary = "Set a new password by a link",
      description = "Ends everything that is signed in with this account.")
  @SecurityRequirements
  @Refuses({"invalid-account", "reset-link-unusable", "too-busy"})
  void confirm(@RequestBody NewPassword typed) {
    resets.confirm(
        Objects.requireNonNullElse(typed.token(), ""),
        Objects.requireNonNullElse(typed.newPassword(), ""));
  }

  /** Who forgot their password. */
  record ForgottenPassword(
      @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String username) {}

  /** What happens next, whoever asked. */
  record Accepted(String message) {}

  /**
   * A new password.
   *
   * @param token from the link
   */
  record NewPassword(
      @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String token,
      @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String newPassword) {

    @Override
    public String toString() {
      return "NewPassword[]";
    }
  }
}
