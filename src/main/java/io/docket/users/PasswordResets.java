package io.docket.users;

/** A way back in for those who forgot their password: a link by mail that works once. */
public interface PasswordResets {

  /**
   * Asks for a link. Says nothing, and takes no longer or shorter, whether there is such an account
   * or not, or whether too many links have been asked for it.
   *
   * @param address of the caller, as far as it is known, to slow down whoever asks for many
   * @throws TooManyRequests if too many links have been asked for from there, whatever for
   */
  void request(String username, String address);

  /**
   * Sets a new password, and ends whatever is signed in; the link no longer works then.
   *
   * @throws ResetLinkUnusable if the link is unknown, used or too old
   * @throws InvalidAccount if the password breaks the rules of {@link Passwords}; the link still
   *     works then
   */
  void confirm(String token, String newPassword);
}
