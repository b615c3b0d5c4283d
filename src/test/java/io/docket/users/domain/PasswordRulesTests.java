package io.docket.users.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.docket.users.Role;
import io.docket.web.Violation;
import java.io.IOException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a password must be like. */
class PasswordRulesTests {

  private final PasswordRules rules = new PasswordRules(new CommonPasswords(), Set::of);

  PasswordRulesTests() throws IOException {}

  @ParameterizedTest
  @ValueSource(
      strings = {
        "twelve chars",
        "            ",
        "correct horse battery staple",
        "пароль пароль пароль",
        "😀😀😀😀😀😀😀😀😀😀😀😀"
      })
  void acceptsAnyCharacters(String password) {
    assertThat(rules.fault("password", "maria", password)).isEmpty();
  }

  @Test
  void countsCharactersNotBytes() {
    assertThat(rules.fault("password", "maria", "😀".repeat(128))).isEmpty();
    assertThat(rules.fault("password", "maria", "😀".repeat(129))).isPresent();
    assertThat(rules.fault("password", "maria", "😀".repeat(11))).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"I am maria, really", "I am MARIA, really", "I am ｍａｒｉａ, really"})
  void refusesTheUserNameWithin(String password) {
    assertThat(rules.fault("password", "maria", password))
        .map(Violation::message)
        .contains("must not contain the user name");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1q2w3e4r5t6y", "SonyEricsson", "123456789987654321", "QWERTY123456"})
  void refusesWhatMostPeopleTake(String password) {
    assertThat(rules.fault("newPassword", "maria", password))
        .map(Violation::field)
        .contains("newPassword");
  }

  @Test
  void isContentWithEightWhereEverybodyHasASecondFactor() throws IOException {
    var strict = new PasswordRules(new CommonPasswords(), () -> Set.of(Role.values()));
    var partly = new PasswordRules(new CommonPasswords(), () -> Set.of(Role.ADMIN));

    assertThat(strict.shortest()).isEqualTo(8);
    assertThat(strict.fault("password", "maria", "8 chars!")).isEmpty();
    assertThat(strict.fault("password", "maria", "password1")).isPresent();
    assertThat(partly.shortest()).isEqualTo(12);
    assertThat(partly.fault("password", "maria", "8 chars!")).isPresent();
  }
}
