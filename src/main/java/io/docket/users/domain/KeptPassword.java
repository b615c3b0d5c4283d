package io.docket.users.domain;

/**
 * What is kept of a password, as it was read in one moment.
 *
 * @param credentialNumber of the account in that moment; see {@link io.docket.users.Actor}
 */
record KeptPassword(String hash, int credentialNumber) {

  /** Without the hash, so that no log ever holds it. */
  @Override
  public String toString() {
    return "KeptPassword[]";
  }
}
