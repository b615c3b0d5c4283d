package io.docket.users;

import io.docket.audit.AuditKind;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Second factors that the database keeps for all nodes. */
@Component
class StoredSecondFactors implements SecondFactors {

  private final SecondFactorTable table;
  private final TimedCodes codes;
  private final RecoveryCodes recoveryCodes;
  private final SecondFactorPolicy policy;
  private final SecondFactorRecord record;

  StoredSecondFactors(
      SecondFactorTable table,
      TimedCodes codes,
      RecoveryCodes recoveryCodes,
      SecondFactorPolicy policy,
      SecondFactorRecord record) {
    this.table = table;
    this.codes = codes;
    this.recoveryCodes = recoveryCodes;
    this.policy = policy;
    this.record = record;
  }

  @Override
  public boolean isActive(String username) {
    return table.isConfirmed(username);
  }

  @Override
  public boolean isRequiredFor(Actor actor) {
    return policy.requiredRoles().stream().anyMatch(actor::has);
  }

  @Override
  @Transactional
  public Enrolment begin(String username) {
    var secret = codes.secret();
    if (!table.keep(username, secret)) {
      throw new SecondFactorRefused("There is a second factor already; take it off first.");
    }
    return new Enrolment(secret, TimedCodes.otpauthUri(username, secret));
  }

  @Override
  @Transactional
  public List<String> confirm(String username, String code) {
    var secret =
        table
            .secret(username, false)
            .orElseThrow(() -> new SecondFactorRefused("There is no second factor to confirm."));
    var step = codes.stepOf(TimedCodes.typed(code), secret);
    if (step.isEmpty() || !table.confirm(username, step.getAsLong())) {
      throw new SecondFactorRefused("This code is wrong.");
    }
    record.write(AuditKind.SECOND_FACTOR_ADDED, username);
    return recoveryCodes.renew(username);
  }

  @Override
  @Transactional
  public boolean accept(String username, String code) {
    var typed = TimedCodes.typed(code);
    var secret = table.secret(username, true).orElse(null);
    if (secret == null) {
      return false;
    }
    if (TimedCodes.isCode(typed)) {
      var step = codes.stepOf(typed, secret);
      return step.isPresent() && table.takeStep(username, step.getAsLong());
    }
    var used = recoveryCodes.use(username, typed);
    if (used) {
      record.write(AuditKind.RECOVERY_CODE_USED, username);
    }
    return used;
  }

  @Override
  @Transactional
  public List<String> renewRecoveryCodes(String username) {
    if (!isActive(username)) {
      throw new SecondFactorRefused("There is no second factor.");
    }
    record.write(AuditKind.RECOVERY_CODES_RENEWED, username);
    return recoveryCodes.renew(username);
  }

  @Override
  @Transactional
  public void remove(String username) {
    var wasActive = isActive(username);
    recoveryCodes.remove(username);
    table.remove(username);
    if (wasActive) {
      record.write(AuditKind.SECOND_FACTOR_REMOVED, username);
    }
  }
}
