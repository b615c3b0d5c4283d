package io.docket.users.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.docket.DocketTest;
import io.docket.TestPeople;
import io.docket.users.Accounts;
import io.docket.users.Actors;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** How passwords are kept and compared. */
@DocketTest
class PasswordStorageTests {

  private final TestPeople people;
  private final Accounts accounts;
  private final AccountRows rows;
  private final PasswordEncoder encoder;

  @Autowired
  PasswordStorageTests(
      TestPeople people, Accounts accounts, AccountRows rows, PasswordEncoder encoder) {
    this.people = people;
    this.accounts = accounts;
    this.rows = rows;
    this.encoder = encoder;
  }

  @Test
  void keepsThemAsArgon2id() {
    var person = people.person();

    assertThat(hash(person)).get().asString().startsWith("{argon2id}$argon2id$v=19$");
  }

  @Test
  void takesTheMemoryAndPassesThatAreAdvised() {
    var settings =
        new UserSettings(
            null,
            ZoneOffset.UTC,
            "en",
            19_456,
            2,
            Duration.ofMinutes(30),
            Duration.ofDays(3),
            3,
            3,
            20,
            20);
    var hashing = new HashingSettings(1, Duration.ofSeconds(5));
    var encoder = new PasswordConfiguration().passwordEncoder(settings, hashing);

    var hash = encoder.encode("twelve chars");

    assertThat(hash).contains("$m=19456,t=2,p=1$");
  }

  @Test
  void readsBcryptAndReplacesItAtTheNextSignIn() {
    var person = people.person();
    var old = "{bcrypt}" + new BCryptPasswordEncoder(4).encode(TestPeople.PASSWORD);
    rows.setPasswordHash(person, old);

    assertThat(accounts.verify(person, "a wrong password")).isEmpty();
    assertThat(hash(person)).contains(old);
    assertThat(accounts.verify(person, "x".repeat(100))).isEmpty();
    assertThat(accounts.verify(person, TestPeople.PASSWORD)).isPresent();
    assertThat(hash(person)).get().asString().startsWith("{argon2id}");
    assertThat(accounts.verify(person, TestPeople.PASSWORD)).isPresent();
  }

  @Test
  void knowsNobodyWhosePasswordIsReplacedWhileItIsCompared(
      @Autowired AccountRules rules,
      @Autowired PasswordRules passwords,
      @Autowired UserSettings settings,
      @Autowired Actors actors,
      @Autowired AccountAudit audit,
      @Autowired AddressLinks links,
      @Autowired ApplicationEventPublisher events) {
    var person = people.person();
    var overtaken = mock(PasswordEncoder.class);
    when(overtaken.encode(any())).thenReturn("{none}");
    when(overtaken.matches(any(), any()))
        .then(
            call -> {
              accounts.setPassword(person, "an entirely new sentence");
              return encoder.matches(call.getArgument(0), call.getArgument(1));
            });

    var found =
        new StoredAccounts(
                rows, links, rules, passwords, settings, actors, overtaken, audit, events)
            .verify(person, TestPeople.PASSWORD);

    assertThat(found).isEmpty();
  }

  @Test
  void comparesTheSameLettersHoweverTheyAreWritten() {
    var composed = "Z\u00fcrich Caf\u00e9 \ufb01nance";
    var decomposed = "Zu\u0308rich Cafe\u0301 finance";

    assertThat(encoder.matches(decomposed, encoder.encode(composed))).isTrue();
  }

  @Test
  void readsLongPasswordsToTheirEnd() {
    var password = "ä".repeat(127);

    var hash = encoder.encode(password + "b");

    assertThat(encoder.matches(password + "b", hash)).isTrue();
    assertThat(encoder.matches(password + "c", hash)).isFalse();
  }

  private Optional<String> hash(String person) {
    return rows.password(person).map(KeptPassword::hash);
  }
}
