package io.docket.users;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import org.springframework.stereotype.Component;

/**
 * Time-based one-time passwords (RFC 6238) as every authenticator makes them: SHA-1, six digits, 30
 * seconds, from a secret of 160 bits.
 */
@Component
class TimedCodes {

  private static final Pattern CODE = Pattern.compile("[0-9]{6}");

  private static final int SECRET_BYTES = 20;

  /** A person's clock may differ by one time step (RFC 6238, section 5.2). */
  private static final int DRIFT = 1;

  private final TimeBasedOneTimePasswordGenerator generator =
      new TimeBasedOneTimePasswordGenerator();
  private final SecureRandom random = new SecureRandom();
  private final Clock clock;

  TimedCodes(Clock clock) {
    this.clock = clock;
  }

  /** A new secret, in Base32 (RFC 4648). */
  String secret() {
    var bytes = new byte[SECRET_BYTES];
    random.nextBytes(bytes);
    return new Base32().encodeToString(bytes);
  }

  /** The link that authenticators read from a QR code. */
  static String otpauthUri(String username, String secret) {
    return "otpauth://totp/Docket:%s?secret=%s&issuer=Docket&algorithm=SHA1&digits=6&period=30"
        .formatted(username, secret);
  }

  /** Many apps show a code as {@code 123 456}, and people type what they see. */
  static String typed(String text) {
    return text.replaceAll("\\s", "");
  }

  /** Whether it looks like a code, and not like a recovery code. */
  static boolean isCode(String text) {
    return CODE.matcher(text).matches();
  }

  /** The time step whose code this is: of now, or the one before or after. */
  OptionalLong stepOf(String code, String secret) {
    var key = new SecretKeySpec(new Base32().decode(secret), generator.getAlgorithm());
    var now = clock.instant().getEpochSecond() / generator.getTimeStep().toSeconds();
    return LongStream.rangeClosed(now - DRIFT, now + DRIFT)
        .filter(step -> isEqual(code, codeOf(step, key)))
        .findFirst();
  }

  private String codeOf(long step, SecretKeySpec key) {
    var time = Instant.ofEpochSecond(step * generator.getTimeStep().toSeconds());
    try {
      return generator.generateOneTimePasswordString(key, time);
    } catch (InvalidKeyException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static boolean isEqual(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }
}
