package io.docket.users.domain;

import io.docket.audit.AuditKind;
import io.docket.users.AccountErased;
import io.docket.users.NotForYou;
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

/** What people read and change about people. */
@Service
@Transactional
class ProfileDesk implements Profiles {

  private final AccountRows rows;
  private final AccountRules rules;
  private final AccountPermissions access;
  private final AccountAudit audit;
  private final AccountMails mails;

  ProfileDesk(
      AccountRows rows,
      AccountRules rules,
      AccountPermissions access,
      AccountAudit audit,
      AccountMails mails) {
    this.rows = rows;
    this.rules = rules;
    this.access = access;
    this.audit = audit;
    this.mails = mails;
  }

  @Override
  public Profile find(String username) {
    var actor = access.requireSight(username);
    requirePossible(username);
    var profile = rows.find(username).orElseThrow(() -> new UserNotFound(username));
    return audit.shown(profile, actor);
  }

  @Override
  public Profile change(String username, ProfileChange change, @Nullable String ifMatch) {
    var actor = access.requireSight(username);
    if (!AccountPermissions.is(actor, username) && !actor.has(Role.ADMIN)) {
      throw new NotForYou("Only its owner or an administrator may change a profile.");
    }
    requirePossible(username);
    var profile = rows.lock(username);
    if (rows.isErased(username)) {
      throw new AccountErased();
    }
    EntityVersion.require(ifMatch, profile.version());
    var before = Personal.of(profile);
    var after = before.with(change);
    rules.check(after);
    var fields = after.differingFrom(before);
    if (fields.isEmpty()) {
      return audit.shown(profile, actor);
    }
    rows.update(username, after);
    audit.note(AuditKind.PROFILE_CHANGED, username, Map.of("fields", String.join(" ", fields)));
    if (fields.contains("email")) {
      tellOfAddress(username, before, after);
    }
    return rows.lock(username);
  }

  private void tellOfAddress(String username, Personal before, Personal after) {
    mails.addressReplaced(username, before);
    rows.withEmail(after.email()).stream()
        .filter(earlier -> !earlier.equals(username))
        .forEach(earlier -> mails.addressUsedAgain(earlier, username));
  }

  private static void requirePossible(String username) {
    if (!AccountRules.USERNAME.matcher(username).matches()) {
      throw new UserNotFound(username);
    }
  }
}
