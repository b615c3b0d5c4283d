package io.docket.users.domain;

import io.docket.audit.AuditKind;
import io.docket.users.AccountAdministration;
import io.docket.users.AccountErased;
import io.docket.users.AccountOpen;
import io.docket.users.AccountReactivated;
import io.docket.users.AccountState;
import io.docket.users.LastAdministrator;
import io.docket.users.NotForYou;
import io.docket.users.Profile;
import io.docket.users.Role;
import io.docket.users.SecondFactors;
import io.docket.users.UserNotFound;
import io.docket.web.EntityVersion;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What administrators do with accounts. */
@Service
@Transactional
class AdministrationDesk implements AccountAdministration {

  private final AccountRows rows;
  private final StoredAccounts accounts;
  private final ResetLinks links;
  private final AccountPermissions access;
  private final AccountAudit audit;
  private final AccountMails mails;
  private final PasswordEncoder encoder;
  private final SecondFactors secondFactors;
  private final ApplicationEventPublisher events;

  @SuppressWarnings("TooManyParameters")
  AdministrationDesk(
      AccountRows rows,
      StoredAccounts accounts,
      ResetLinks links,
      AccountPermissions access,
      AccountAudit audit,
      AccountMails mails,
      PasswordEncoder encoder,
      SecondFactors secondFactors,
      ApplicationEventPublisher events) {
    this.rows = rows;
    this.accounts = accounts;
    this.links = links;
    this.access = access;
    this.audit = audit;
    this.mails = mails;
    this.encoder = encoder;
    this.secondFactors = secondFactors;
    this.events = events;
  }

  @Override
  public Profile activate(String username) {
    var actor = access.requireAdministrator();
    var before = lock(username);
    if (before.state() == AccountState.ACTIVE) {
      return audit.shown(before, actor);
    }
    if (rows.isErased(username)) {
      throw new AccountErased();
    }
    rows.setState(username, AccountState.ACTIVE);
    events.publishEvent(new AccountReactivated(username));
    if (before.state() == AccountState.PENDING) {
      audit.note(AuditKind.ACCOUNT_APPROVED, username);
      mails.approved(username);
    } else {
      audit.note(AuditKind.ACCOUNT_REACTIVATED, username);
    }
    return lock(username);
  }

  @Override
  public Profile deactivate(String username) {
    var actor = access.requireAdministrator();
    requireAnotherAdministrator(username);
    var before = lock(username);
    if (before.state() == AccountState.CLOSED) {
      return audit.shown(before, actor);
    }
    accounts.deactivate(username);
    links.withdraw(username);
    return lock(username);
  }

  @Override
  public Profile changeRoles(String username, Set<Role> roles, @Nullable String ifMatch) {
    var actor = access.requireAdministrator();
    var wanted = EnumSet.of(Role.USER);
    wanted.addAll(roles);
    if (!wanted.contains(Role.ADMIN)) {
      if (AccountPermissions.is(actor, username)) {
        throw new NotForYou("Another administrator must take this role from you.");
      }
      requireAnotherAdministrator(username);
    }
    var before = lock(username);
    EntityVersion.require(ifMatch, before.version());
    if (keys(wanted).equals(before.roles())) {
      return audit.shown(before, actor);
    }
    rows.setRoles(username, wanted);
    audit.note(
        AuditKind.ROLES_CHANGED,
        username,
        Map.of("old", String.join(" ", before.roles()), "new", String.join(" ", keys(wanted))));
    return lock(username);
  }

  @Override
  public void erase(String username) {
    access.requireAdministrator();
    if (lock(username).state() != AccountState.CLOSED) {
      throw new AccountOpen();
    }
    rows.erase(username, encoder.encode(UUID.randomUUID().toString()));
    secondFactors.remove(username);
    audit.note(AuditKind.PERSONAL_DATA_ERASED, username);
  }

  private Profile lock(String username) {
    if (!AccountRules.USERNAME.matcher(username).matches()) {
      throw new UserNotFound(username);
    }
    return rows.lock(username);
  }

  private void requireAnotherAdministrator(String username) {
    if (rows.lockAdministrators().equals(List.of(username))) {
      throw new LastAdministrator();
    }
  }

  private static List<String> keys(Set<Role> roles) {
    return roles.stream().sorted().map(Role::key).collect(Collectors.toList());
  }
}
