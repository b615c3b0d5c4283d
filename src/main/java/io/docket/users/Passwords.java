package io.docket.users;

/**
 * Passwords have at least {@link #shortest()} and at most {@link #LONGEST} characters (code points)
 * of any kind, do not contain the user name and are none of those that most people take. They are
 * compared in Unicode's form NFKC (as NIST SP 800-63B advises), so that the same keys on another
 * machine give the same password, and kept as Argon2id (RFC 9106).
 */
public interface Passwords {

  /** How many code points a password may have, in NFKC. */
  int LONGEST = 128;

  /** How many code points a password must have: 12, or 8 where everybody has a second factor. */
  int shortest();

  /**
   * Changes one's own password.
   *
   * @throws InvalidAccount if the old password is wrong or the new one breaks the rules
   * @throws NotForYou if it is not one's own, and {@link UserNotFound} if one may not even see it
   */
  void change(String username, String oldPassword, String newPassword);
}
