package io.docket.users.domain;

import io.docket.users.InvalidAccount;
import io.docket.users.Passwords;
import io.docket.users.Role;
import io.docket.users.SecondFactorPolicy;
import io.docket.web.Violation;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a password must be like; see {@link Passwords}. */
@Component
class PasswordRules {

  private static final int SHORTEST = 12;
  private static final int SHORTEST_WITH_SECOND_FACTOR = 8;

  private final CommonPasswords common;
  private final SecondFactorPolicy secondFactor;

  PasswordRules(CommonPasswords common, SecondFactorPolicy secondFactor) {
    this.common = common;
    this.secondFactor = secondFactor;
  }

  int shortest() {
    return secondFactor.requiredRoles().contains(Role.USER)
        ? SHORTEST_WITH_SECOND_FACTOR
        : SHORTEST;
  }

  void require(String field, String username, String password) {
    fault(field, username, password)
        .ifPresent(
            violation -> {
              throw new InvalidAccount(List.of(violation));
            });
  }

  Optional<Violation> fault(String field, String username, String typed) {
    var password = PasswordInOneForm.of(typed);
    var length = password.codePointCount(0, password.length());
    if (length < shortest() || length > Passwords.LONGEST) {
      return fault(field, "must be %d to %d characters".formatted(shortest(), Passwords.LONGEST));
    }
    if (password.toLowerCase(Locale.ROOT).contains(username)) {
      return fault(field, "must not contain the user name");
    }
    if (common.contain(password)) {
      return fault(field, "is one of those that most people take; choose another");
    }
    return isBroken(password)
        ? fault(field, "has a character that is no valid text (half a surrogate)")
        : Optional.empty();
  }

  private static Optional<Violation> fault(String field, String message) {
    return Optional.of(new Violation(field, message));
  }

  /** UTF-8 has no way to write it, so that different passwords would be hashed alike. */
  private static boolean isBroken(String password) {
    return password
        .codePoints()
        .anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
  }
}
