package io.docket.users.domain;

import io.docket.audit.AuditKind;
import io.docket.users.InvalidAccount;
import io.docket.users.NotForYou;
import io.docket.users.OldPassword;
import io.docket.users.Passwords;
import io.docket.web.Violation;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Changing one's own password. */
@Service
class PasswordDesk implements Passwords {

  private final OldPassword old;
  private final StoredAccounts accounts;
  private final PasswordRules rules;
  private final AccountPermissions access;
  private final AccountAudit audit;
  private final AccountMails mails;
  private final TransactionOperations transaction;

  @SuppressWarnings("TooManyParameters")
  PasswordDesk(
      OldPassword old,
      StoredAccounts accounts,
      PasswordRules rules,
      AccountPermissions access,
      AccountAudit audit,
      AccountMails mails,
      TransactionOperations transaction) {
    this.old = old;
    this.accounts = accounts;
    this.rules = rules;
    this.access = access;
    this.audit = audit;
    this.mails = mails;
    this.transaction = transaction;
  }

  @Override
  public int shortest() {
    return rules.shortest();
  }

  /** No transaction holds a connection while the brake needs another and the hash its time. */
  @Override
  public void change(String username, String oldPassword, String newPassword) {
    if (!AccountPermissions.is(access.requireSight(username), username)) {
      throw new NotForYou("Only its owner may change a password.");
    }
    if (!old.isRight(username, oldPassword)) {
      throw new InvalidAccount(List.of(new Violation("oldPassword", "is wrong")));
    }
    transaction.executeWithoutResult(status -> replace(username, newPassword));
  }

  private void replace(String username, String newPassword) {
    accounts.replacePassword(username, newPassword, "newPassword");
    audit.note(AuditKind.PASSWORD_CHANGED, username);
    mails.passwordReplaced(username);
  }
}
