package io.docket.users;

import java.util.Set;

/**
 * A person with an account, known to everything else by the user name.
 *
 * @param firstName empty once personal data are erased, like the last name
 */
public record User(
    String username, String firstName, String lastName, boolean active, Set<Role> roles) {

  /** How lists show this person: full name and user name. */
  public String label() {
    return lastName.isEmpty() ? username : "%s %s (%s)".formatted(firstName, lastName, username);
  }
}
