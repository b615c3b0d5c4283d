package io.docket.users;

/**
 * Whether a mail address is its owner's: a link is sent there, and opening it says so. Until then
 * nothing else is sent to it.
 */
public interface AddressConfirmation {

  /**
   * Sends another link to the address of whoever is signed in. Says nothing where that was asked
   * for too often.
   */
  void sendAgain();

  /**
   * Confirms the address that this link was sent to.
   *
   * @throws ConfirmationLinkUnusable if the link is unknown, used or too old, or the address is no
   *     longer that of the account
   */
  void confirm(String token);
}
