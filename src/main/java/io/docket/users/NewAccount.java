package io.docket.users;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Set;
import java.util.stream.Stream;

/**
 * What it takes to give a person an account.
 *
 * @param username 3 to 64 of a-z, 0-9, dot, underscore, hyphen; never changes
 * @param password in the clear, at least 8 characters and at most 72 bytes of UTF-8; only its hash
 *     is stored
 * @param roles beyond {@link Role#USER}, which everybody has
 */
public record NewAccount(
    String username,
    String password,
    String email,
    String firstName,
    String lastName,
    Set<Role> roles) {

  /** Adds the role that everybody has. */
  public NewAccount {
    roles = Stream.concat(Stream.of(Role.USER), roles.stream()).collect(toUnmodifiableSet());
  }

  /** Without the password, so that no log ever holds it. */
  @Override
  public String toString() {
    return "NewAccount[username=%s, roles=%s]".formatted(username, roles);
  }
}
