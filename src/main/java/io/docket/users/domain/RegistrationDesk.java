package io.docket.users.domain;

import io.docket.database.Showcase;
import io.docket.users.AccountState;
import io.docket.users.NewAccount;
import io.docket.users.NotForYou;
import io.docket.users.Registration;
import io.docket.users.RegistrationClosed;
import io.docket.users.Role;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets people in as the settings say. */
@Service
class RegistrationDesk implements Registration {

  private static final Set<Role> ORDINARY = Set.of(Role.USER);

  private final StoredAccounts accounts;
  private final AddressDesk addresses;
  private final AccountPermissions access;
  private final Mode mode;

  RegistrationDesk(
      StoredAccounts accounts,
      AddressDesk addresses,
      AccountPermissions access,
      UserSettings settings,
      Showcase showcase) {
    this.accounts = accounts;
    this.addresses = addresses;
    this.access = access;
    var configured = settings.registration();
    var byDefault = showcase.isOpen() ? Mode.OPEN : Mode.CLOSED;
    this.mode = configured == null ? byDefault : configured;
  }

  @Override
  public Mode mode() {
    return mode;
  }

  @Override
  @Transactional
  public AccountState register(NewAccount account) {
    var state = stateFor(account);
    accounts.open(account, state);
    addresses.ask(account.username());
    return state;
  }

  private AccountState stateFor(NewAccount account) {
    if (access.isAdministrator()) {
      return AccountState.ACTIVE;
    }
    if (mode == Mode.CLOSED) {
      throw new RegistrationClosed();
    }
    if (!account.roles().equals(ORDINARY)) {
      throw new NotForYou("Only an administrator gives roles.");
    }
    return mode == Mode.OPEN ? AccountState.ACTIVE : AccountState.PENDING;
  }
}
