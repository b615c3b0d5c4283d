package io.docket.users;

/** How people come to an account of their own. */
public interface Registration {

  /** Whether people may register here. */
  Mode mode();

  /**
   * Opens an account: for an administrator in any mode and with any roles, for everybody else as
   * the mode says. A mail address that another account has is no reason to refuse, so that nobody
   * learns of it; a link is sent there, and nothing else until its owner opens it.
   *
   * @param address of the caller, to slow down whoever asks for many
   * @return active, or pending until an administrator approves
   * @throws RegistrationClosed if people do not register here and no administrator asks
   * @throws NotForYou if somebody else than an administrator asks for roles
   * @throws InvalidAccount if a field breaks the rules of {@link NewAccount}
   * @throws AccountTaken if somebody has that user name already
   * @throws TooManyRequests if too many who are no administrators asked from there within an hour
   */
  AccountState register(NewAccount account, String address);

  /** Who may open an account. */
  enum Mode {
    /** Everybody, and it works at once. */
    OPEN,
    /** Everybody, and it works once an administrator has approved it. */
    APPROVAL,
    /** Administrators. */
    CLOSED
  }
}
