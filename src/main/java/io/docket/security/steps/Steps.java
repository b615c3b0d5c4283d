package io.docket.security.steps;

import io.docket.security.SignInBrake;
import io.docket.security.TooManyAttempts;
import io.docket.users.Accounts;
import io.docket.users.Actor;
import io.docket.users.SecondFactors;
import io.docket.users.TooBusy;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** The two steps of signing in, each behind the brake. */
@Component
class Steps {

  private final Accounts accounts;
  private final SecondFactors secondFactors;
  private final SignInBrake brake;
  private final SignInRecord record;

  Steps(Accounts accounts, SecondFactors secondFactors, SignInBrake brake, SignInRecord record) {
    this.accounts = accounts;
    this.secondFactors = secondFactors;
    this.brake = brake;
    this.record = record;
  }

  /**
   * The person of that name and password, who {@linkplain #needSecond may need} the second step.
   *
   * @param address the caller's
   * @throws TooManyAttempts if account or address has to wait
   * @throws TooBusy if too many passwords are checked at this moment
   */
  Optional<Actor> password(String username, String password, String address) {
    var attempt = attempt(() -> brake.attempt(username, address), username);
    var actor = verify(username, password, attempt);
    if (actor.isEmpty()) {
      attempt.failed();
      record.wrongPassword(username);
    } else if (needSecond(actor.get())) {
      attempt.passed();
    } else {
      attempt.succeeded();
      record.signedIn(actor.get().username(), false);
    }
    return actor;
  }

  /**
   * Whether this is the password of somebody who is signed in already.
   *
   * @param address the caller's
   * @throws TooManyAttempts if account or address has to wait
   * @throws TooBusy if too many passwords are checked at this moment
   */
  boolean passwordAgain(String username, String password, String address) {
    var attempt = attempt(() -> brake.attempt(username, address), username);
    var right = verify(username, password, attempt).isPresent();
    if (right) {
      attempt.passed();
    } else {
      attempt.failed();
      record.wrongOldPassword(username);
    }
    return right;
  }

  /** Whether a password is not enough for this person. */
  boolean needSecond(Actor actor) {
    return secondFactors.isActive(actor.username()) || secondFactors.isRequiredFor(actor);
  }

  /**
   * Whether this is a code of this person's second factor; it is used up by that.
   *
   * @param address the caller's
   * @throws TooManyAttempts if account or address has to wait
   */
  boolean code(String username, String code, String address) {
    var attempt = attempt(() -> brake.attemptWithCode(username, address), username);
    var right = secondFactors.accept(username, code);
    if (right) {
      attempt.succeeded();
    } else {
      attempt.failed();
      record.wrongCode(username);
    }
    return right;
  }

  private Optional<Actor> verify(String username, String password, SignInBrake.Attempt attempt) {
    try {
      return accounts.verify(username, password);
    } catch (TooBusy notLookedAt) {
      attempt.passed();
      throw notLookedAt;
    }
  }

  private SignInBrake.Attempt attempt(Supplier<SignInBrake.Attempt> attempt, String username) {
    try {
      return attempt.get();
    } catch (TooManyAttempts waiting) {
      record.delayed(username);
      throw waiting;
    }
  }
}
