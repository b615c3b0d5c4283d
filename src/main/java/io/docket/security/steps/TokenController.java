package io.docket.security.steps;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.docket.security.BearerTokens;
import io.docket.security.SecuritySettings;
import io.docket.users.Actor;
import io.docket.users.SecondFactors;
import io.docket.web.Refuses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Signing in and out over REST. */
@RestController
@Tag(name = "Sign-in", description = "Tokens for programs, sessions for browsers")
class TokenController {

  private final Steps steps;
  private final SecondStep secondStep;
  private final SecondStepTokens halfway;
  private final BearerTokens tokens;
  private final SecuritySettings settings;

  TokenController(
      Steps steps,
      SecondStep secondStep,
      SecondStepTokens halfway,
      BearerTokens tokens,
      SecuritySettings settings) {
    this.steps = steps;
    this.secondStep = secondStep;
    this.halfway = halfway;
    this.tokens = tokens;
    this.settings = settings;
  }

  @PostMapping(
      path = "/login",
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      operationId = "signIn",
      summary = "Sign in",
      description =
          "Answers with a token for the header `Authorization: Bearer …`; or, for people with a"
              + " second factor, with `mfaRequired` and an `mfaToken` for `POST /login/mfa`. Where"
              + " `enrolmentRequired` is true, `POST /login/mfa/enrolment` comes before that.")
  @SecurityRequirements
  @Refuses({"invalid-request", "wrong-credentials", "too-many-attempts", "too-busy"})
  SignInAnswer login(@Valid @RequestBody Credentials credentials, HttpServletRequest request) {
    var actor =
        steps
            .password(credentials.username(), credentials.password(), request.getRemoteAddr())
            .orElseThrow(WrongCredentials::new);
    return steps.needSecond(actor)
        ? SignInAnswer.halfway(halfway.issue(actor), !secondStep.isEnrolled(actor.username()))
        : token(actor, false, null);
  }

  @PostMapping(
      path = "/login/mfa",
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      operationId = "takeSecondStep",
      summary = "Sign in: the second step",
      description =
          "Takes a code of the authenticator, or a recovery code. The first code after an enrolment"
              + " confirms it, and the answer shows the recovery codes this once.")
  @SecurityRequirements
  @Refuses({"invalid-request", "wrong-code", "second-step-expired", "too-many-attempts"})
  SignInAnswer secondStep(@Valid @RequestBody SecondStepCode step, HttpServletRequest request) {
    var actor = halfway.find(step.mfaToken()).orElseThrow(SecondStepExpired::new);
    var address = request.getRemoteAddr();
    var recoveryCodes =
        halfway.useFor(
            () -> secondStep.take(actor, step.code(), address).orElseThrow(WrongCode::new),
            step.mfaToken());
    secondStep.completed(actor);
    return token(actor, true, recoveryCodes.isEmpty() ? null : recoveryCodes);
  }

  @PostMapping(
      path = "/login/mfa/enrolment",
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      operationId = "enrolAtSignIn",
      summary = "Sign in: set up the second factor that your role requires",
      description = "The code of `POST /login/mfa` confirms it.")
  @SecurityRequirements
  @Refuses({"invalid-request", "second-step-expired", "second-factor-refused"})
  SecondFactors.Enrolment enrol(@Valid @RequestBody SecondStepStart start) {
    var actor = halfway.find(start.mfaToken()).orElseThrow(SecondStepExpired::new);
    return secondStep.enrol(actor.username());
  }

  private SignInAnswer token(
      Actor actor, boolean secondFactor, @Nullable List<String> recoveryCodes) {
    var token = tokens.issue(actor, secondFactor);
    return SignInAnswer.complete(token, settings.tokenLifetime().toSeconds(), recoveryCodes);
  }

  /** Who wants to sign in. */
  record Credentials(@NotBlank String username, @NotBlank String password) {

    @Override
    public String toString() {
      return "Credentials[username=%s]".formatted(username);
    }
  }

  /**
   * The second step.
   *
   * @param mfaToken as the first step has answered
   * @param code six digits of the authenticator, or a recovery code
   */
  record SecondStepCode(@NotBlank String mfaToken, @NotBlank String code) {

    @Override
    public String toString() {
      return "SecondStepCode[]";
    }
  }

  /**
   * The second step before there is a second factor.
   *
   * @param mfaToken as the first step has answered
   */
  record SecondStepStart(@NotBlank String mfaToken) {

    @Override
    public String toString() {
      return "SecondStepStart[]";
    }
  }

  /**
   * What signing in gives: a token, or the way to the second step.
   *
   * @param accessToken for the header Authorization
   * @param tokenType how it goes there
   * @param expiresIn seconds from now
   * @param recoveryCodes each stands in for a code once; shown when a second factor was set up
   * @param mfaRequired whether the second step must follow
   * @param mfaToken opens the second step once, for five minutes
   * @param enrolmentRequired whether a second factor must be set up in it
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record SignInAnswer(
      @Nullable String accessToken,
      @Nullable String tokenType,
      @Nullable Long expiresIn,
      @Nullable List<String> recoveryCodes,
      @Nullable Boolean mfaRequired,
      @Nullable String mfaToken,
      @Nullable Boolean enrolmentRequired) {

    static SignInAnswer complete(
        String token, long expiresIn, @Nullable List<String> recoveryCodes) {
      return new SignInAnswer(token, "Bearer", expiresIn, recoveryCodes, null, null, null);
    }

    static SignInAnswer halfway(String mfaToken, boolean enrolmentRequired) {
      return new SignInAnswer(null, null, null, null, true, mfaToken, enrolmentRequired);
    }

    @Override
    public String toString() {
      return "SignInAnswer[mfaRequired=%s]".formatted(mfaRequired);
    }
  }
}
