package io.docket.users;

import java.util.Optional;

/** Opening, closing and unlocking accounts. */
public interface Accounts {

  /**
   * Opens an active account.
   *
   * @throws InvalidAccount if a field breaks the rules of {@link NewAccount}
   * @throws AccountTaken if somebody has that user name already
   */
  void create(NewAccount account);

  /**
   * Replaces the password.
   *
   * @throws InvalidAccount if the password breaks the rules of {@link NewAccount}
   * @throws UserNotFound if nobody has that name
   */
  void setPassword(String username, String password);

  /**
   * Closes the account: the person can no longer sign in, and whatever they are signed in with
   * stops working at once on every node. Their tasks and history stay.
   *
   * @throws UserNotFound if nobody has that name
   */
  void deactivate(String username);

  /**
   * Checks a password. Takes about as long whether or not the account exists, so that nobody can
   * find out by the clock who works here.
   *
   * @return the person, or empty if name or password is wrong or the account is not active
   */
  Optional<Actor> verify(String username, String password);
}
