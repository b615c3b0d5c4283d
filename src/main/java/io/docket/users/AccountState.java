package io.docket.users;

/** Whether somebody can use their account. */
public enum AccountState {
  /** Can sign in. */
  ACTIVE,
  /** Has registered and waits for an administrator. */
  PENDING,
  /** Can no longer sign in; the user name stays taken for good. */
  CLOSED
}
