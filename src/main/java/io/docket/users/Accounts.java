package io.docket.users;

import java.util.Optional;

/**
 * Opening, closing and unlocking accounts, for Docket itself: nobody is asked for their rights
 * here. What people do goes through {@link Registration}, {@link Passwords} and {@link
 * AccountAdministration}.
 */
public interface Accounts {

  /**
   * Opens an active account.
   *
   * @throws InvalidAccount if a field breaks the rules of {@link NewAccount}
   * @throws AccountTaken if somebody has that user name already
   */
  void create(NewAccount account);

  /**
   * Replaces the password, and tells so by {@link PasswordReplaced}.
   *
   * @throws InvalidAccount if the password breaks the rules of {@link Passwords}
   * @throws UserNotFound if nobody has that name
   */
  void setPassword(String username, String password);

  /**
   * Closes the account: the person can no longer sign in, and whatever they are signed in with
   * stops working at once on every node. Tells so by {@link AccountDeactivated}, upon which the
   * open tasks go back to their teams in the same transaction.
   *
   * @throws UserNotFound if nobody has that name
   */
  void deactivate(String username);

  /**
   * Makes worthless whatever this person is signed in with, or is about to be by a password that
   * was checked before: the {@link Actor#credentialNumber} rises.
   */
  void endSignIns(String username);

  /**
   * Checks a password. Takes about as long whether or not the account exists, so that nobody can
   * find out by the clock who works here. A hash of an older kind is replaced by one of today's.
   *
   * @return the person, with the number that held together with this password; or empty if name or
   *     password is wrong or the account is not active
   * @throws TooBusy if too many passwords are checked at this moment; then this one was not
   */
  Optional<Actor> verify(String username, String password);
}
