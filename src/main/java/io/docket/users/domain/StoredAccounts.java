package io.docket.users.domain;

import io.docket.audit.AuditKind;
import io.docket.users.AccountDeactivated;
import io.docket.users.AccountState;
import io.docket.users.AccountTaken;
import io.docket.users.Accounts;
import io.docket.users.Actor;
import io.docket.users.Actors;
import io.docket.users.NewAccount;
import io.docket.users.PasswordReplaced;
import io.docket.users.Role;
import io.docket.users.TooBusy;
import io.docket.users.UserNotFound;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Accounts in the table {@code app_user}. */
@Component
class StoredAccounts implements Accounts {

  private static final Logger LOG = LoggerFactory.getLogger(StoredAccounts.class);
  private static final Optional<KeptPassword> NONE = Optional.empty();

  private final AccountRows rows;
  private final AddressLinks addresses;
  private final AccountRules rules;
  private final PasswordRules passwords;
  private final UserSettings settings;
  private final Actors actors;
  private final PasswordEncoder encoder;
  private final AccountAudit audit;
  private final ApplicationEventPublisher events;

  /** Compared with when there is no such account, so that the answer takes as long. */
  private final String hashOfNobody;

  @SuppressWarnings("TooManyParameters")
  StoredAccounts(
      AccountRows rows,
      AddressLinks addresses,
      AccountRules rules,
      PasswordRules passwords,
      UserSettings settings,
      Actors actors,
      PasswordEncoder encoder,
      AccountAudit audit,
      ApplicationEventPublisher events) {
    this.rows = rows;
    this.addresses = addresses;
    this.rules = rules;
    this.passwords = passwords;
    this.settings = settings;
    this.actors = actors;
    this.encoder = encoder;
    this.audit = audit;
    this.events = events;
    this.hashOfNobody = encoder.encode("nobody's password");
  }

  @Override
  @Transactional
  public void create(NewAccount account) {
    open(account, AccountState.ACTIVE);
    addresses.trust(account.username());
  }

  void open(NewAccount account, AccountState state) {
    rules.check(account);

    var personal = Personal.of(account, settings);
    var hash = encoder.encode(account.password());
    var pending = state == AccountState.PENDING;
    if (!rows.insert(account.username(), personal, hash, account.roles(), pending)) {
      throw new AccountTaken(account.username());
    }
    audit.note(
        AuditKind.ACCOUNT_OPENED,
        account.username(),
        Map.of("state", state.name(), "roles", keys(account.roles())));
  }

  private static String keys(Set<Role> roles) {
    return roles.stream().sorted().map(Role::key).collect(Collectors.joining(" "));
  }

  @Override
  @Transactional
  public void setPassword(String username, String password) {
    replacePassword(username, password, "password");
    audit.note(AuditKind.PASSWORD_CHANGED, username);
  }

  void replacePassword(String username, String password, String field) {
    passwords.require(field, username, password);
    if (!rows.setPasswordHash(username, encoder.encode(password))) {
      throw new UserNotFound(username);
    }
    events.publishEvent(new PasswordReplaced(username));
  }

  @Override
  @Transactional
  public void deactivate(String username) {
    var before = rows.lock(username);
    if (before.state() == AccountState.CLOSED) {
      return;
    }
    rows.setState(username, AccountState.CLOSED);
    audit.note(AuditKind.ACCOUNT_DEACTIVATED, username);
    events.publishEvent(new AccountDeactivated(username));
  }

  @Override
  @Transactional
  public void endSignIns(String username) {
    rows.raiseCredentialNumber(username);
  }

  @Override
  public Optional<Actor> verify(String username, String password) {
    var name = username.strip().toLowerCase(Locale.ROOT);
    var kept = AccountRules.USERNAME.matcher(name).matches() ? rows.password(name) : NONE;
    var hash = kept.map(KeptPassword::hash).orElse(hashOfNobody);
    if (!encoder.matches(password, hash) || kept.isEmpty()) {
      return Optional.empty();
    }
    if (encoder.upgradeEncoding(hash)) {
      renew(name, hash, password);
    }
    return actors.find(name, kept.get().credentialNumber());
  }

  private void renew(String username, String hash, String password) {
    try {
      rows.renewPasswordHash(username, hash, encoder.encode(password));
    } catch (TooBusy notNow) {
      LOG.debug("The hash of a password stays of an older kind until the next sign-in", notNow);
    }
  }
}
