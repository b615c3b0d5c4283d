package io.docket.users.pages;

import io.docket.users.NewAccount;
import io.docket.users.Role;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What somebody fills in for a new account. */
record AccountForm(
    @Nullable String username,
    @Nullable String firstName,
    @Nullable String lastName,
    @Nullable String email,
    @Nullable String password,
    @Nullable String passwordAgain,
    @Nullable Set<Role> roles) {

  /** An absent set is one in which nothing was ticked. */
  AccountForm {
    roles = roles == null ? Set.of() : roles;
  }

  NewAccount account(Set<Role> given) {
    Typed.requireAlike(password, passwordAgain);
    return new NewAccount(
        Typed.text(username),
        Typed.password(password),
        Typed.text(email),
        Typed.text(firstName),
        Typed.text(lastName),
        given);
  }

  @Override
  public String toString() {
    return "AccountForm[]";
  }
}
