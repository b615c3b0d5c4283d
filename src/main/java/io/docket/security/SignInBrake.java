package io.docket.security;

/**
 * Slows down guessing: after some wrong passwords or codes, an account and an address have to wait,
 * on all nodes, whether or not the account exists.
 */
public interface SignInBrake {

  /**
   * Counts an attempt with a password as wrong for the account before it is evaluated, so that of
   * many at the same moment only a few are.
   *
   * @param username as typed
   * @param address the caller's, as the connection or a trusted proxy tells it
   * @throws TooManyAttempts if account or address has to wait; then nothing may be evaluated
   */
  Attempt attempt(String username, String address);

  /**
   * The same for a code. It counts like a wrong password and apart from them too, so that a new
   * password, which whoever reads the mails can set, gives nobody more codes to try.
   */
  Attempt attemptWithCode(String username, String address);

  /**
   * An attempt that is being evaluated; one of these must tell how it turned out. Until then it
   * counts as wrong for the account, so that nobody guesses many at once, but not for the address,
   * where colleagues sign in at the same moment.
   */
  interface Attempt {

    /** It does not count: it was right, but another step must follow, or nobody looked at it. */
    void passed();

    /** It completed a sign-in: whatever was wrong for this account before is forgotten. */
    void succeeded();

    /** It was wrong, and now counts for the address too. */
    void failed();
  }
}
