package io.docket.security.steps;

import io.docket.users.Actor;
import io.docket.users.SecondFactorRefused;
import io.docket.users.SecondFactors;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The second step: a code, or where none could be made yet, setting up what makes codes. */
@Component
class SecondStep {

  private final Steps steps;
  private final SecondFactors secondFactors;
  private final SignInRecord record;

  SecondStep(Steps steps, SecondFactors secondFactors, SignInRecord record) {
    this.steps = steps;
    this.secondFactors = secondFactors;
    this.record = record;
  }

  boolean isEnrolled(String username) {
    return secondFactors.isActive(username);
  }

  /**
   * A new secret for somebody who has none confirmed.
   *
   * @throws SecondFactorRefused if they have
   */
  SecondFactors.Enrolment enrol(String username) {
    return secondFactors.begin(username);
  }

  /**
   * Takes the step; {@link #completed} has to follow once its result holds.
   *
   * @param address the caller's
   * @return empty if the code is wrong; else the recovery codes, where the code confirmed a second
   *     factor
   */
  Optional<List<String>> take(Actor actor, String code, String address) {
    var username = actor.username();
    if (isEnrolled(username)) {
      return steps.code(username, code, address) ? Optional.of(List.of()) : Optional.empty();
    }
    try {
      return Optional.of(secondFactors.confirm(username, code));
    } catch (SecondFactorRefused wrong) {
      record.wrongCode(username);
      return Optional.empty();
    }
  }

  /** Records the sign-in. */
  void completed(Actor actor) {
    record.signedIn(actor.username(), true);
  }
}
