package io.docket.users;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What it takes to give a person an account.
 *
 * @param username 3 to 64 of a-z, 0-9, dot, underscore, hyphen; never changes
 * @param password in the clear, by the rules of {@link Passwords}; only its hash is stored
 * @param phone for people to call; null if not known
 * @param timeZone IANA name; the installation's if null
 * @param locale language of mails (BCP 47): en or de; the installation's if null
 * @param roles beyond {@link Role#USER}, which everybody has
 */
public record NewAccount(
    String username,
    String password,
    String email,
    String firstName,
    String lastName,
    @Nullable String phone,
    @Nullable String timeZone,
    @Nullable String locale,
    Set<Role> roles) {

  /** Adds the role that everybody has. */
  public NewAccount {
    roles = Stream.concat(Stream.of(Role.USER), roles.stream()).collect(toUnmodifiableSet());
  }

  /** Without phone, and with the installation's time zone and language. */
  public NewAccount(
      String username,
      String password,
      String email,
      String firstName,
      String lastName,
      Set<Role> roles) {
    this(username, password, email, firstName, lastName, null, null, null, roles);
  }

  /** Without the password and anything about the person, so that no log ever holds them. */
  @Override
  public String toString() {
    return "NewAccount[username=%s, roles=%s]".formatted(username, roles);
  }
}
