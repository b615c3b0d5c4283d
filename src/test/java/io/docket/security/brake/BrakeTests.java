package io.docket.security.brake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.docket.DocketTest;
import io.docket.TestClock;
import io.docket.security.SignInBrake;
import io.docket.security.TooManyAttempts;
import io.docket.users.PasswordReplaced;
import java.time.Duration;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** The brake with the limits that it has in production. */
@DocketTest
class BrakeTests {

  private static final BrakeSettings REAL =
      new BrakeSettings(
          5,
          50,
          Duration.ofHours(1),
          Duration.ofMinutes(1),
          Duration.ofMinutes(15),
          Duration.ofHours(24));

  private final JdbcClient jdbc;
  private final PlatformTransactionManager transactions;
  private final ApplicationEventPublisher events;
  private final TestClock clock;
  private final String account = "account-" + UUID.randomUUID();
  private final String address = "address-" + UUID.randomUUID();

  @Autowired
  BrakeTests(
      JdbcClient jdbc,
      PlatformTransactionManager transactions,
      ApplicationEventPublisher events,
      TestClock clock) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.events = events;
    this.clock = clock;
  }

  @Test
  void letsAnAccountWaitAMinuteAfterFiveWrongAttempts() {
    var brake = node();

    wrong(brake, 5);

    assertThat(waitOf(brake, account)).isBetween(59L, 60L);
    clock.advance(Duration.ofSeconds(61));
    wrong(brake, 1);
  }

  @Test
  void doublesTheWaitUpToAQuarterOfAnHour() {
    var brake = node();
    wrong(brake, 4);

    var waits = new ArrayList<Long>();
    for (var i = 0; i < 6; i++) {
      wrong(brake, 1);
      waits.add(waitOf(brake, account));
      clock.advance(Duration.ofMinutes(15));
    }

    assertThat(waits).containsExactly(60L, 120L, 240L, 480L, 900L, 900L);
  }

  @Test
  void doesNotLengthenTheWaitByAttemptsDuringIt() {
    var brake = node();
    clock.advance(Duration.ZERO);
    wrong(brake, 5);

    for (var i = 0; i < 20; i++) {
      waitOf(brake, account);
    }

    assertThat(waitOf(brake, account)).isEqualTo(60);
  }

  @Test
  void forgetsWrongAttemptsAfterASuccess() {
    var brake = node();
    wrong(brake, 4);

    brake.attempt(account, address).succeeded();

    wrong(brake, 5);
  }

  @Test
  void countsARightPasswordNeitherForNorAgainstTheAccount() {
    var brake = node();
    wrong(brake, 4);

    brake.attempt(account, address).passed();
    wrong(brake, 1);

    assertThat(waitOf(brake, account)).isPositive();
  }

  @Test
  void letsAnAddressWaitThatTriesManyAccounts() {
    var brake = node();
    clock.advance(Duration.ZERO);
    wrongFromAddress(brake, 50);

    var wait = waitOfAddress(brake);

    assertThat(wait).isEqualTo(72);
    brake.attempt(account, "elsewhere-" + address);
    clock.advance(Duration.ofSeconds(wait));
    wrongFromAddress(brake, 1);
    assertThat(waitOfAddress(brake)).isEqualTo(72);
  }

  @Test
  void letsNoAddressWaitBecauseAClockWasAheadOnce() {
    var brake = node();
    clock.advance(Duration.ofDays(365));
    wrongFromAddress(brake, 50);
    clock.reset();

    wrongFromAddress(brake, 50);

    assertThat(waitOfAddress(brake)).isLessThanOrEqualTo(900);
  }

  @Test
  void doesNotForgetAnAddressThatSignsInToItsOwnAccountBetweenGuesses() {
    var brake = node();
    for (var i = 0; i < 50; i++) {
      brake.attempt("mine-" + account, address).succeeded();
      wrongFromAddress(brake, 1);
    }

    assertThat(waitOfAddress(brake)).isPositive();
  }

  @Test
  void neverAddsUpTheSlipsOfAnOfficeOverDays() {
    var brake = node();
    for (var day = 0; day < 30; day++) {
      wrongFromAddress(brake, 20);
      for (var hour = 0; hour < 24; hour++) {
        clock.advance(Duration.ofHours(1));
        brake.attempt("colleague-" + UUID.randomUUID(), address).succeeded();
      }
    }

    wrongFromAddress(brake, 49);

    brake.attempt(account, address).succeeded();
  }

  @Test
  void letsNobodyWaitForColleaguesWhoSignInAtTheSameMoment() {
    var brake = node();
    wrongFromAddress(brake, 49);
    var underWay = new ArrayList<SignInBrake.Attempt>();
    for (var i = 0; i < 60; i++) {
      underWay.add(brake.attempt("colleague-" + UUID.randomUUID(), address));
    }

    underWay.forEach(SignInBrake.Attempt::succeeded);

    brake.attempt(account, address).succeeded();
  }

  @Test
  void letsAnAddressPayForManyWrongAttemptsAtTheSameMoment() {
    var brake = node();
    clock.advance(Duration.ZERO);
    var underWay = new ArrayList<SignInBrake.Attempt>();
    for (var i = 0; i < 200; i++) {
      underWay.add(brake.attempt("victim-" + UUID.randomUUID(), address));
    }

    underWay.forEach(SignInBrake.Attempt::failed);

    assertThat(waitOfAddress(brake)).isEqualTo(900);
  }

  @Test
  void clearsAwayAnAddressWhoseAttemptsHaveDrainedAway() {
    var brake = node();
    wrongFromAddress(brake, 1);

    brake.clearOld();
    assertThat(addresses()).isEqualTo(1);
    clock.advance(Duration.ofSeconds(72));
    brake.clearOld();

    assertThat(addresses()).isZero();
  }

  @Test
  void takesASiteOfIpv6ForOneAddress() {
    assertThat(Subject.address("2001:db8:1:2::1", 1).key())
        .isEqualTo(Subject.address("2001:db8:1:2:ffff::9", 1).key())
        .isNotEqualTo(Subject.address("2001:db8:1:3::1", 1).key());
  }

  @Test
  void letsSomebodyInAgainWhoHasANewPassword() {
    var brake = node();
    wrong(brake, 5);

    events.publishEvent(new PasswordReplaced(account));

    wrong(brake, 1);
  }

  @Test
  void givesNobodyMoreCodesToTryForANewPassword() {
    var brake = node();
    for (var i = 0; i < 5; i++) {
      brake.attemptWithCode(account, address);
    }

    events.publishEvent(new PasswordReplaced(account));

    assertThatThrownBy(() -> brake.attemptWithCode(account, address))
        .isInstanceOf(TooManyAttempts.class);
    wrong(brake, 1);
  }

  @Test
  void countsPasswordsAndCodesTogether() {
    var brake = node();
    wrong(brake, 3);
    for (var i = 0; i < 2; i++) {
      brake.attemptWithCode(account, address);
    }

    assertThat(waitOf(brake, account)).isPositive();
    assertThatThrownBy(() -> brake.attemptWithCode(account, address))
        .isInstanceOf(TooManyAttempts.class);
  }

  @Test
  void forgetsWrongCodesAfterARightOne() {
    var brake = node();
    for (var i = 0; i < 4; i++) {
      brake.attemptWithCode(account, address);
    }

    brake.attemptWithCode(account, address).succeeded();

    for (var i = 0; i < 5; i++) {
      brake.attemptWithCode(account, address);
    }
  }

  @Test
  void forgetsEverythingAfterADayAndClearsItAway() {
    var brake = node();
    wrong(brake, 5);

    clock.advance(Duration.ofHours(25));

    wrong(brake, 4);
    clock.advance(Duration.ofHours(25));
    brake.clearOld();
    assertThat(rows()).isZero();
  }

  @Test
  void letsSixOfAHundredGuessesThroughAtMostOverTwoNodes() throws InterruptedException {
    var one = node();
    var other = node();
    var guesses = new ArrayList<Callable<Boolean>>();
    for (var i = 0; i < 100; i++) {
      var node = i % 2 == 0 ? one : other;
      guesses.add(() -> isEvaluated(node));
    }
    var pool = Executors.newFixedThreadPool(8);

    var evaluated = pool.invokeAll(guesses).stream().filter(BrakeTests::result).count();
    pool.shutdownNow();

    assertThat(evaluated).isBetween(1L, 6L);
  }

  private SharedBrake node() {
    return new SharedBrake(
        new AttemptTable(jdbc, REAL, clock),
        new AddressTable(jdbc, REAL, clock),
        REAL,
        transactions);
  }

  private void wrong(SignInBrake brake, int times) {
    for (var i = 0; i < times; i++) {
      brake.attempt(account, address).failed();
    }
  }

  private void wrongFromAddress(SignInBrake brake, int times) {
    for (var i = 0; i < times; i++) {
      brake.attempt("victim-" + UUID.randomUUID(), address).failed();
    }
  }

  private long waitOfAddress(SignInBrake brake) {
    return catchThrowableOfType(
            TooManyAttempts.class, () -> brake.attempt("another-" + UUID.randomUUID(), address))
        .seconds();
  }

  private long addresses() {
    return jdbc.sql("select count(*) from address_attempts where subject = :subject")
        .param("subject", Subject.address(address, 50).key())
        .query(Long.class)
        .single();
  }

  private boolean isEvaluated(SignInBrake brake) {
    try {
      brake.attempt(account, address);
      return true;
    } catch (TooManyAttempts waiting) {
      return false;
    }
  }

  private long waitOf(SignInBrake brake, String username) {
    return catchThrowableOfType(
            TooManyAttempts.class, () -> brake.attempt(username, "elsewhere-" + address))
        .seconds();
  }

  private long rows() {
    return jdbc.sql("select count(*) from sign_in_attempts where subject = :subject")
        .param("subject", Subject.account(account, 5).key())
        .query(Long.class)
        .single();
  }

  private static boolean result(Future<Boolean> guess) {
    try {
      return guess.get();
    } catch (Exception failure) {
      throw new AssertionError(failure);
    }
  }
}
