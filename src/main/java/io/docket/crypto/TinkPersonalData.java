package io.docket.crypto;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.prf.PrfSet;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/** Personal data under the keys of a ring. */
final class TinkPersonalData implements PersonalData {

  private static final int FINGERPRINT_BYTES = 32;

  private final Aead aead;
  private final PrfSet fingerprints;

  TinkPersonalData(KeyRing ring) {
    aead = ring.keys(KeyPurpose.PERSONAL_DATA).primitive(Aead.class);
    fingerprints = ring.keys(KeyPurpose.FINGERPRINTS).primitive(PrfSet.class);
  }

  @Override
  public byte[] encrypt(String text, Place place) {
    try {
      return aead.encrypt(text.getBytes(StandardCharsets.UTF_8), associated(place));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public String decrypt(byte[] ciphertext, Place place) {
    try {
      return new String(aead.decrypt(ciphertext, associated(place)), StandardCharsets.UTF_8);
    } catch (GeneralSecurityException refused) {
      throw new Unreadable(place, refused);
    }
  }

  @Override
  public byte[] fingerprint(String text, String purpose) {
    try {
      return fingerprints.computePrimary(inOne(purpose, text), FINGERPRINT_BYTES);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static byte[] associated(Place place) {
    return inOne(place.table(), place.column(), place.row());
  }

  /** Each with its length in front, so that no two sequences of parts give the same bytes. */
  private static byte[] inOne(String... parts) {
    var bytes = new ByteArrayOutputStream();
    try (var output = new DataOutputStream(bytes)) {
      for (var part : parts) {
        var encoded = part.getBytes(StandardCharsets.UTF_8);
        output.writeInt(encoded.length);
        output.write(encoded);
      }
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
    return bytes.toByteArray();
  }
}
