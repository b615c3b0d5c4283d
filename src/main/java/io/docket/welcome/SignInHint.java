package io.docket.welcome;

/**
 * What the console says about an account.
 *
 * @param password the password in the clear where it was just generated, otherwise where it is from
 * @param generated whether nobody knows the password yet
 */
record SignInHint(String username, String purpose, String password, boolean generated) {

  private static final String CONFIGURED = "as configured";

  static SignInHint fresh(
      String username, String purpose, String password, ConfiguredPassword configured) {
    return configured.isSet()
        ? new SignInHint(username, purpose, CONFIGURED, false)
        : new SignInHint(username, purpose, password, true);
  }

  static SignInHint known(String username, String purpose, ConfiguredPassword configured) {
    return new SignInHint(
        username,
        purpose,
        configured.isSet() ? CONFIGURED : "as printed at the first start",
        false);
  }

  /** One line for the console. */
  String line() {
    return "    %-9s  %-30s  %s".formatted(username, password, purpose);
  }
}
