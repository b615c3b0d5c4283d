package io.docket.security.steps;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.time.Instant;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/** What a person holds in their hand: shows the code of a moment. */
public record Authenticator(String secret) {

  /** Six digits. */
  public String code(Instant moment) {
    try {
      return new TimeBasedOneTimePasswordGenerator()
          .generateOneTimePasswordString(
              new SecretKeySpec(new Base32().decode(secret), "HmacSHA1"), moment);
    } catch (InvalidKeyException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
