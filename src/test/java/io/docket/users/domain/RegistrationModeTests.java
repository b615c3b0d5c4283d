package io.docket.users.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.docket.AuditedEvents;
import io.docket.DocketTest;
import io.docket.RestCalls;
import io.docket.SentMails;
import io.docket.TestPeople;
import io.docket.connectors.Mail;
import io.docket.database.Showcase;
import io.docket.users.AccountState;
import io.docket.users.AccountTaken;
import io.docket.users.Accounts;
import io.docket.users.NewAccount;
import io.docket.users.Registration.Mode;
import io.docket.users.RegistrationClosed;
import io.docket.users.Role;
import io.docket.users.TooManyRequests;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Registration in the modes that the shared application is not in. */
@DocketTest
class RegistrationModeTests {

  private final StoredAccounts accounts;
  private final Accounts door;
  private final AddressDesk addresses;
  private final AccountPermissions permissions;
  private final AddressBrake limit;
  private final Showcase showcase;
  private final TransactionTemplate transaction;
  private final RestCalls calls;
  private final SentMails sent;
  private final AuditedEvents audited;
  private final String address = "address-" + UUID.randomUUID();
  private final NewAccount newcomer =
      new NewAccount(
          "new-" + UUID.randomUUID(),
          TestPeople.PASSWORD,
          UUID.randomUUID() + "@docket.example",
          "Nora",
          "New",
          Set.of());

  @Autowired
  @SuppressWarnings("TooManyParameters")
  RegistrationModeTests(
      StoredAccounts accounts,
      Accounts door,
      AddressDesk addresses,
      AccountPermissions permissions,
      AddressBrake limit,
      Showcase showcase,
      TransactionTemplate transaction,
      RestCalls calls,
      SentMails sent,
      AuditedEvents audited) {
    this.accounts = accounts;
    this.door = door;
    this.addresses = addresses;
    this.permissions = permissions;
    this.limit = limit;
    this.showcase = showcase;
    this.transaction = transaction;
    this.calls = calls;
    this.sent = sent;
    this.audited = audited;
  }

  @Test
  void isClosedUnlessSomebodyOpensItOrItIsADemo() {
    assertThat(desk(null).mode()).isEqualTo(Mode.CLOSED);
  }

  @Test
  void refusesStrangersWhereItIsClosed() {
    assertThatThrownBy(() -> register(Mode.CLOSED)).isInstanceOf(RegistrationClosed.class);
  }

  @Test
  void letsNobodyInBeforeAnAdministratorHasApproved() {
    assertThat(register(Mode.APPROVAL)).isEqualTo(AccountState.PENDING);
    assertThat(door.verify(newcomer.username(), TestPeople.PASSWORD)).isEmpty();
    var admin = calls.asNew(Role.ADMIN);
    var path = "/users/" + newcomer.username();
    assertThat(admin.get("/users?state=PENDING&q=" + newcomer.username()).body())
        .contains(newcomer.username());
    assertThat(calls.asNew(Role.LEAD).post(path + "/approve").status()).isEqualTo(403);

    addresses.confirm(tokenIn(sent.next(newcomer.email())));
    var approved = admin.post(path + "/approve");

    assertThat(approved.<String>read("$.state")).isEqualTo("ACTIVE");
    assertThat(door.verify(newcomer.username(), TestPeople.PASSWORD)).isPresent();
    assertThat(sent.next(newcomer.email()).subject()).contains("open");
    assertThat(audited.about(newcomer.username()))
        .anyMatch(event -> event.startsWith("ACCOUNT_APPROVED by person-"));
  }

  @Test
  void countsWhoeverWantsAnAccountThatIsTaken() {
    var desk = desk(Mode.OPEN);
    desk.register(newcomer, address);

    for (var i = 0; i < 19; i++) {
      assertThatThrownBy(() -> desk.register(newcomer, address)).isInstanceOf(AccountTaken.class);
    }

    assertThatThrownBy(() -> desk.register(newcomer, address)).isInstanceOf(TooManyRequests.class);
    assertThatThrownBy(() -> desk.register(newcomer, "elsewhere-" + address))
        .isInstanceOf(AccountTaken.class);
  }

  @Test
  void letsOnlyAdministratorsSeeWhoWaits() {
    var lead = calls.asNew(Role.LEAD);

    assertThat(lead.get("/users?state=PENDING").status()).isEqualTo(403);
    assertThat(lead.get("/users?state=ACTIVE&limit=1").status()).isEqualTo(200);
    assertThat(lead.get("/users?state=LOST").status()).isEqualTo(400);
  }

  private static String tokenIn(Mail mail) {
    return mail.text().replaceAll("(?s).*token=([\\w-]+).*", "$1");
  }

  private AccountState register(Mode mode) {
    return desk(mode).register(newcomer, address);
  }

  private RegistrationDesk desk(@Nullable Mode mode) {
    var settings =
        new UserSettings(
            mode,
            ZoneOffset.UTC,
            "en",
            8,
            1,
            Duration.ofMinutes(30),
            Duration.ofDays(3),
            3,
            3,
            20,
            20);
    return new RegistrationDesk(
        accounts, addresses, permissions, limit, transaction, settings, showcase);
  }
}
