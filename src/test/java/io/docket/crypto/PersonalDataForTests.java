package io.docket.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import org.springframework.context.annotation.Fallback;
import org.springframework.stereotype.Component;

/** Stands in where nothing encrypts yet: unreadable to the eye, and bound to its place. */
@Component
@Fallback
class PersonalDataForTests implements PersonalData {

  @Override
  public byte[] encrypt(String text, Place place) {
    return Base64.getEncoder().encode((place + "\n" + text).getBytes(UTF_8));
  }

  @Override
  public String decrypt(byte[] ciphertext, Place place) {
    var text = new String(Base64.getDecoder().decode(ciphertext), UTF_8);
    if (!text.startsWith(place + "\n")) {
      throw new Unreadable(place, new IllegalArgumentException("another place"));
    }
    return text.substring(text.indexOf('\n') + 1);
  }

  @Override
  public byte[] fingerprint(String text, String purpose) {
    return (purpose + text).getBytes(UTF_8);
  }
}
