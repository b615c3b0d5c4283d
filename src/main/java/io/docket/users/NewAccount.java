package io.docket.users;

import java.util.Set;

/**
 * What it takes to give a person an account.
 *
 * @param username 3 to 64 of a-z, 0-9, dot, underscore, hyphen; never changes
 * @param password in the clear, at least 8 characters and at most 72 bytes of UTF-8; only its hash
 *     is stored
 * @param roles at least one
 */
public record NewAccount(
    String username,
    String password,
    String email,
    String firstName,
    String lastName,
    Set<Role> roles) {

  /** A defensive copy of the roles. */
  public NewAccount {
    roles = Set.copyOf(roles);
  }

  /** Without the password, so that no log ever holds it. */
  @Override
  public String toString() {
    return "NewAccount[username=%s, roles=%s]".formatted(username, roles);
  }
}
