package io.docket.welcome;

import io.docket.users.Accounts;
import io.docket.users.InvalidAccount;
import io.docket.users.NewAccount;
import io.docket.users.Users;
import java.security.SecureRandom;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Opens the accounts of a first start. */
@Component
class FirstAccounts {

  /** Without letters and digits that look alike. */
  private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789";

  private static final int LENGTH = 16;

  private final Accounts accounts;
  private final Users users;
  private final SecureRandom random = new SecureRandom();

  FirstAccounts(Accounts accounts, Users users) {
    this.accounts = accounts;
    this.users = users;
  }

  boolean exists(String username) {
    return users.find(username).isPresent();
  }

  /** The configured password, or a new one of 80 random bits. */
  String passwordOr(ConfiguredPassword configured) {
    return configured
        .value()
        .orElseGet(
            () ->
                random
                    .ints(LENGTH, 0, ALPHABET.length())
                    .mapToObj(i -> String.valueOf(ALPHABET.charAt(i)))
                    .collect(Collectors.joining()));
  }

  /**
   * Opens an account.
   *
   * @throws ConfiguredPasswordRefused if its password is a configured one that breaks the rules
   */
  void open(NewAccount account, ConfiguredPassword configured) {
    checking(configured, () -> accounts.create(account));
  }

  /**
   * Makes a password that the operator configures hold, whatever it was before.
   *
   * @throws ConfiguredPasswordRefused if it breaks the rules
   */
  void reset(String username, ConfiguredPassword configured) {
    configured
        .value()
        .filter(password -> accounts.verify(username, password).isEmpty())
        .ifPresent(
            password -> checking(configured, () -> accounts.setPassword(username, password)));
  }

  private static void checking(ConfiguredPassword configured, Runnable change) {
    try {
      change.run();
    } catch (InvalidAccount refusal) {
      if (configured.isSet()) {
        throw new ConfiguredPasswordRefused(configured.variable(), refusal);
      }
      throw refusal;
    }
  }
}
