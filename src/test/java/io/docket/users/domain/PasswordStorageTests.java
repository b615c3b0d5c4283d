package io.docket.users.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.docket.DocketTest;
import io.docket.TestPeople;
import io.docket.users.Accounts;
import java.time.Duration;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
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

    assertThat(rows.passwordHash(person)).get().asString().startsWith("{argon2id}$argon2id$v=19$");
  }

  @Test
  void takesTheMemoryAndPassesThatAreAdvised() {
    var settings =
        new UserSettings(null, ZoneOffset.UTC, "en", 19_456, 2, Duration.ofMinutes(30), 3, 20);
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
    assertThat(rows.passwordHash(person)).contains(old);
    assertThat(accounts.verify(person, "x".repeat(100))).isEmpty();
    assertThat(accounts.verify(person, TestPeople.PASSWORD)).isPresent();
    assertThat(rows.passwordHash(person)).get().asString().startsWith("{argon2id}");
    assertThat(accounts.verify(person, TestPeople.PASSWORD)).isPresent();
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
}
