package io.docket.crypto;

/**
 * Encrypts personal data for the database: AES-256-GCM (NIST SP 800-38D) under the newest key of
 * the key ring. Older keys still read.
 */
public interface PersonalData {

  /** The text, unreadable, with the number of its key in front and bound to its place. */
  byte[] encrypt(String text, Place place);

  /**
   * The text again.
   *
   * @throws Unreadable if no key fits, the ciphertext was altered, or it belongs to another place
   */
  String decrypt(byte[] ciphertext, Place place);

  /**
   * A keyed fingerprint (HMAC-SHA-256), by which equal texts are found without being readable. The
   * caller brings the text into one form first: a mail address in lower case, say.
   *
   * @param purpose keeps the fingerprints of different columns apart
   */
  byte[] fingerprint(String text, String purpose);
}
