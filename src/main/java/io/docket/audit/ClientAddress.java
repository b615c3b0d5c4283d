package io.docket.audit;

import io.docket.crypto.PersonalData;
import io.docket.crypto.Place;
import io.docket.crypto.Unreadable;
import org.jspecify.annotations.Nullable;

/**
 * The one piece of personal data of an entry. A rotation of keys leaves it as it is, since the
 * chain covers it: it stays readable as long as its key is kept, and not longer.
 */
final class ClientAddress {

  private ClientAddress() {}

  static Place of(String row) {
    return new Place("audit_entry", "client_address", row);
  }

  /** The address, or null where there is none or its key is gone. */
  static @Nullable String read(
      PersonalData personalData, byte @Nullable [] ciphertext, String row) {
    if (ciphertext == null) {
      return null;
    }
    try {
      return personalData.decrypt(ciphertext, of(row));
    } catch (Unreadable keyIsGone) {
      return null;
    }
  }
}
