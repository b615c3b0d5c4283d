package io.docket.welcome;

import org.jspecify.annotations.Nullable;

/**
 * What the console says about an account.
 *
 * @param password the password in the clear when it was just generated, otherwise where it is from
 */
record SignInHint(String username, String purpose, String password) {

  static SignInHint fresh(
      String username, String purpose, String password, @Nullable String configured) {
    return new SignInHint(username, purpose, isSet(configured) ? "as configured" : password);
  }

  static SignInHint known(String username, String purpose, @Nullable String configured) {
    return new SignInHint(
        username, purpose, isSet(configured) ? "as configured" : "as printed at the first start");
  }

  private static boolean isSet(@Nullable String configured) {
    return configured != null && !configured.isBlank();
  }
}
