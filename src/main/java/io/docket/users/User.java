package io.docket.users;

import java.util.Set;

/** A person with an account, known to everything else by the user name. */
public record User(
    String username, String firstName, String lastName, boolean active, Set<Role> roles) {

  /** How lists show this person: full name and user name. */
  public String label() {
    return "%s %s (%s)".formatted(firstName, lastName, username);
  }
}
