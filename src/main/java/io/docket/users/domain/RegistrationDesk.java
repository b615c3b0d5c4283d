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
import org.springframework.transaction.support.TransactionOperations;

/** Lets people in as the settings say. */
@Service
class RegistrationDesk implements Registration {

  private static final Set<Role> ORDINARY = Set.of(Role.USER);
  private static final String KIND = "registration";

  private final StoredAccounts accounts;
  private final AddressDesk addresses;
  private final AccountPermissions access;
  private final AddressBrake limit;
  private final TransactionOperations transaction;
  private final int most;
  private final Mode mode;

  @SuppressWarnings("TooManyParameters")
  RegistrationDesk(
      StoredAccounts accounts,
      AddressDesk addresses,
      AccountPermissions access,
      AddressBrake limit,
      TransactionOperations transaction,
      UserSettings settings,
      Showcase showcase) {
    this.accounts = accounts;
    this.addresses = addresses;
    this.access = access;
    this.limit = limit;
    this.transaction = transaction;
    this.most = settings.registrationsPerAddress();
    var configured = settings.registration();
    var byDefault = showcase.isOpen() ? Mode.OPEN : Mode.CLOSED;
    this.mode = configured == null ? byDefault : configured;
  }

  @Override
  public Mode mode() {
    return mode;
  }

  /** What was counted stays so, whatever becomes of the account. */
  @Override
  public AccountState register(NewAccount account, String address) {
    var state = stateFor(account);
    if (!access.isAdministrator()) {
      transaction.executeWithoutResult(status -> limit.count(KIND, address, most));
    }
    transaction.executeWithoutResult(status -> open(account, state));
    return state;
  }

  private void open(NewAccount account, AccountState state) {
    accounts.open(account, state);
    addresses.ask(account.username());
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
