package io.docket.users;

import java.util.Set;

/** Who may act only with a second factor. */
public interface SecondFactorPolicy {

  /** The roles that require it; empty where nobody must have one. */
  Set<Role> requiredRoles();
}
