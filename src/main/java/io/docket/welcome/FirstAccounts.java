package io.docket.welcome;

import io.docket.users.AccountTaken;
import io.docket.users.Accounts;
import io.docket.users.NewAccount;
import io.docket.users.Users;
import java.security.SecureRandom;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
  String passwordOr(@Nullable String configured) {
    if (configured != null && !configured.isBlank()) {
      return configured;
    }
    return random
        .ints(LENGTH, 0, ALPHABET.length())
        .mapToObj(i -> String.valueOf(ALPHABET.charAt(i)))
        .collect(Collectors.joining());
  }

  /** Opens an account; false if another node was faster. */
  boolean open(NewAccount account) {
    try {
      accounts.create(account);
      return true;
    } catch (AccountTaken byAnotherNode) {
      return false;
    }
  }

  /** Makes a password that the operator configures hold, whatever it was before. */
  void reset(String username, @Nullable String configured) {
    if (configured != null
        && !configured.isBlank()
        && accounts.verify(username, configured).isEmpty()) {
      accounts.setPassword(username, configured);
    }
  }
}
