package io.docket.users.domain;

import io.docket.audit.AuditKind;
import io.docket.users.AccountErased;
import io.docket.users.Actor;
import io.docket.users.NotForYou;
import io.docket.users.OldPassword;
import io.docket.users.Profile;
import io.docket.users.ProfileChange;
import io.docket.users.Profiles;
import io.docket.users.Role;
import io.docket.users.UserNotFound;
import io.docket.web.EntityVersion;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** What people read and change about people. */
@Service
class ProfileDesk implements Profiles {

  private static final String EMAIL = "email";

  private final AccountRows rows;
  private final AccountRules rules;
  private final AccountPermissions access;
  private final AccountAudit audit;
  private final AccountMails mails;
  private final AddressDesk addresses;
  private final OldPassword old;
  private final TransactionOperations transaction;

  @SuppressWarnings("TooManyParameters")
  ProfileDesk(
      AccountRows rows,
      AccountRules rules,
      AccountPermissions access,
      AccountAudit audit,
      AccountMails mails,
      AddressDesk addresses,
      OldPassword old,
      TransactionOperations transaction) {
    this.rows = rows;
    this.rules = rules;
    this.access = access;
    this.audit = audit;
    this.mails = mails;
    this.addresses = addresses;
    this.old = old;
    this.transaction = transaction;
  }

  @Override
  @Transactional
  public Profile find(String username) {
    var actor = access.requireSight(username);
    requirePossible(username);
    var profile = rows.find(username).orElseThrow(() -> new UserNotFound(username));
    return audit.shown(profile, actor);
  }

  /** No transaction holds a connection while the brake needs another and the hash its time. */
  @Override
  public Profile change(String username, ProfileChange change, @Nullable String ifMatch) {
    var actor = access.requireSight(username);
    if (!AccountPermissions.is(actor, username) && !actor.has(Role.ADMIN)) {
      throw new NotForYou("Only its owner or an administrator may change a profile.");
    }
    requirePossible(username);
    var seen = rows.find(username).orElseThrow(() -> new UserNotFound(username));
    if (rows.isErased(username)) {
      throw new AccountErased();
    }
    EntityVersion.require(ifMatch, seen.version());
    var after = Personal.of(seen).with(change);
    rules.check(after);
    if (after.differingFrom(Personal.of(seen)).contains(EMAIL)) {
      old.require(actor.username(), change.password());
    }
    return transaction.execute(status -> store(actor, seen, after));
  }

  private Profile store(Actor actor, Profile seen, Personal after) {
    var username = seen.username();
    var profile = rows.lock(username);
    EntityVersion.require(EntityVersion.tag(seen.version()), profile.version());
    var fields = after.differingFrom(Personal.of(profile));
    if (fields.isEmpty()) {
      return audit.shown(profile, actor);
    }
    rows.update(username, after);
    audit.note(AuditKind.PROFILE_CHANGED, username, Map.of("fields", String.join(" ", fields)));
    if (fields.contains(EMAIL)) {
      tellOfAddress(profile);
    }
    return rows.lock(username);
  }

  private void tellOfAddress(Profile before) {
    mails.addressReplaced(before);
    addresses.ask(before.username());
  }

  private static void requirePossible(String username) {
    if (!AccountRules.USERNAME.matcher(username).matches()) {
      throw new UserNotFound(username);
    }
  }
}
