package io.docket.security.steps;

import io.docket.security.AccountAccess;
import io.docket.security.SignedOutEverywhere;
import io.docket.users.OldPassword;
import io.docket.users.SecondFactorRefused;
import io.docket.users.SecondFactors;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people do with second factors. Whether they may look after the owner's is checked before.
 * Each of them throws {@link SecondFactorRefused} where the code is wrong or it cannot be done.
 */
@Component
class SecondFactorDesk {

  private final SecondFactors secondFactors;
  private final Steps steps;
  private final AccountAccess access;
  private final OldPassword old;
  private final ApplicationEventPublisher events;

  SecondFactorDesk(
      SecondFactors secondFactors,
      Steps steps,
      AccountAccess access,
      OldPassword old,
      ApplicationEventPublisher events) {
    this.secondFactors = secondFactors;
    this.steps = steps;
    this.access = access;
    this.old = old;
    this.events = events;
  }

  boolean isActive(String owner) {
    return secondFactors.isActive(owner);
  }

  /** Whether one of the caller's own roles wants it. */
  boolean isRequired() {
    return secondFactors.isRequiredFor(access.actor());
  }

  /** Throws {@link io.docket.web.InvalidRequest} if the owner's password is wrong. */
  SecondFactors.Enrolment begin(String owner, String password) {
    old.require(owner, password);
    return secondFactors.begin(owner);
  }

  List<String> confirm(String owner, String code) {
    return secondFactors.confirm(owner, code);
  }

  List<String> renew(String owner, String code, String address) {
    requireRight(owner, code, address);
    return secondFactors.renewRecoveryCodes(owner);
  }

  /** Takes off one's own; no transaction holds a connection while the brake needs another. */
  void remove(String owner, String code, String address) {
    if (isRequired()) {
      throw new SecondFactorRefused(
          "One of your roles requires a second factor. An administrator can reset it.");
    }
    requireRight(owner, code, address);
    secondFactors.remove(owner);
  }

  /** Takes off somebody else's and signs them out everywhere. */
  @Transactional
  public void reset(String owner) {
    events.publishEvent(new SignedOutEverywhere(owner));
    secondFactors.remove(owner);
  }

  private void requireRight(String owner, String code, String address) {
    if (!steps.code(owner, code, address)) {
      throw new SecondFactorRefused("This code is wrong or was used before.");
    }
  }
}
