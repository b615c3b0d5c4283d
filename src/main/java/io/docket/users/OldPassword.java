package io.docket.users;

/**
 * Somebody who is signed in types their password once more. Wrong ones slow the account down like
 * those of a sign-in, and stand in the audit trail: a session taken over does not help guessing.
 */
public interface OldPassword {

  /**
   * Whether it is this person's password.
   *
   * @throws io.docket.web.Refusal with 429 if the account or the caller's address has to wait
   * @throws TooBusy if too many passwords are checked at this moment; then this one was not
   */
  boolean isRight(String username, String password);
}
