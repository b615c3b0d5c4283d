package io.docket.users;

import io.docket.web.Violation;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What the fields of an account may hold; the table's checks are the second lock. */
final class AccountRules {

  static final Pattern USERNAME = Pattern.compile("[a-z0-9._-]{3,64}");

  private static final Pattern EMAIL =
      Pattern.compile("[^\\s\\p{Cntrl}@]{1,64}@[^\\s\\p{Cntrl}@]{1,189}");
  private static final Pattern NAME = Pattern.compile("(?!\\s*$)\\P{Cntrl}{1,100}");

  private static final String NAME_RULE = "must be 1 to 100 characters";

  /** bcrypt reads no further, so a longer password would promise more than it keeps. */
  private static final int PASSWORD_MAX_BYTES = 72;

  private static final int PASSWORD_MIN_CHARACTERS = 8;

  private AccountRules() {}

  static void check(NewAccount account) {
    var violations = new ArrayList<Violation>();
    require(
        violations,
        USERNAME.matcher(account.username()).matches(),
        "username",
        "must be 3 to 64 of a-z, 0-9, dot, underscore and hyphen");
    require(
        violations, EMAIL.matcher(account.email()).matches(), "email", "must be a mail address");
    require(violations, NAME.matcher(account.firstName()).matches(), "firstName", NAME_RULE);
    require(violations, NAME.matcher(account.lastName()).matches(), "lastName", NAME_RULE);
    requirePassword(violations, account.password());
    refuse(violations);
  }

  static void checkPassword(String password) {
    var violations = new ArrayList<Violation>();
    requirePassword(violations, password);
    refuse(violations);
  }

  private static void requirePassword(List<Violation> violations, String password) {
    var bytes = password.getBytes(StandardCharsets.UTF_8).length;
    require(
        violations,
        password.length() >= PASSWORD_MIN_CHARACTERS && bytes <= PASSWORD_MAX_BYTES,
        "password",
        "must be at least 8 characters and at most 72 bytes");
  }

  private static void require(
      List<Violation> violations, boolean kept, String field, String message) {
    if (!kept) {
      violations.add(new Violation(field, message));
    }
  }

  private static void refuse(List<Violation> violations) {
    if (!violations.isEmpty()) {
      throw new InvalidAccount(violations);
    }
  }
}
