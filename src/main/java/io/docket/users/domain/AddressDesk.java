package io.docket.users.domain;

import io.docket.audit.AuditKind;
import io.docket.users.AddressConfirmation;
import io.docket.users.ConfirmationLinkUnusable;
import io.docket.users.Profile;
import io.docket.users.UserNotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks the owners of mail addresses whether they are theirs. */
@Service
@Transactional
class AddressDesk implements AddressConfirmation {

  private final AccountRows rows;
  private final AddressLinks links;
  private final AccountPermissions access;
  private final AccountAudit audit;
  private final AccountMails mails;

  AddressDesk(
      AccountRows rows,
      AddressLinks links,
      AccountPermissions access,
      AccountAudit audit,
      AccountMails mails) {
    this.rows = rows;
    this.links = links;
    this.access = access;
    this.audit = audit;
    this.mails = mails;
  }

  @Override
  public void sendAgain() {
    ask(access.actor().username());
  }

  /** Sends a link to the address of an account, unless it is confirmed. */
  void ask(String username) {
    var profile = rows.find(username).orElseThrow(() -> new UserNotFound(username));
    var email = profile.email();
    if (email != null && !profile.emailConfirmed()) {
      links.issue(username, email).ifPresent(token -> send(profile, email, token));
    }
  }

  @Override
  public void confirm(String token) {
    var username = links.use(token).orElseThrow(ConfirmationLinkUnusable::new);
    audit.note(AuditKind.ADDRESS_CONFIRMED, username);
  }

  private void send(Profile profile, String email, String token) {
    mails.confirmationLink(profile.username(), email, profile.locale(), token);
  }
}
