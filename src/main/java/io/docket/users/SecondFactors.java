package io.docket.users;

import java.util.List;

/** Time-based one-time passwords (RFC 6238) and the recovery codes that stand in for them. */
public interface SecondFactors {

  /** Whether this person has a confirmed second factor. */
  boolean isActive(String username);

  /** Whether this person may act only with a second factor, by one of their roles. */
  boolean isRequiredFor(Actor actor);

  /**
   * Makes a new secret, which counts only once {@linkplain #confirm confirmed}; an earlier one that
   * was never confirmed is forgotten.
   *
   * @throws SecondFactorRefused if a confirmed second factor is there already
   */
  Enrolment begin(String username);

  /**
   * Confirms the secret by a code of it.
   *
   * @return ten single-use recovery codes, which nobody can read again
   * @throws SecondFactorRefused if there is nothing to confirm or the code is wrong
   */
  List<String> confirm(String username, String code);

  /**
   * Whether this code is right: of the present time step or the one before or after, and not used
   * before on any node; or a recovery code, which is used up by it.
   */
  boolean accept(String username, String code);

  /**
   * New recovery codes in the place of the old ones, which are worthless from now on.
   *
   * @throws SecondFactorRefused if there is no confirmed second factor
   */
  List<String> renewRecoveryCodes(String username);

  /** Takes the second factor off, with its recovery codes. */
  void remove(String username);

  /**
   * A new secret to put into an authenticator.
   *
   * @param secret in Base32 (RFC 4648)
   * @param otpauthUri the same as a link, which a QR code shows
   */
  record Enrolment(String secret, String otpauthUri) {

    /** Without the secret, so that no log ever holds it. */
    @Override
    public String toString() {
      return "Enrolment[]";
    }
  }
}
