package io.docket.journeys;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** An authenticator that nobody of Docket has written: OATH Toolkit's command. */
final class Oathtool {

  private Oathtool() {}

  /**
   * The six digits of a moment (RFC 6238); without the command the journey is skipped, in CI it
   * fails.
   */
  static String code(String secret, Instant moment) {
    try {
      var seconds = "@" + moment.getEpochSecond();
      var process =
          new ProcessBuilder("oathtool", "--totp", "--base32", "--now", seconds, secret)
              .redirectErrorStream(true)
              .start();
      var code = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
      process.waitFor(10, TimeUnit.SECONDS);
      return code.strip();
    } catch (IOException notInstalled) {
      var message = "No oathtool is installed: the second factor is not travelled";
      if ("true".equals(System.getenv("CI"))) {
        throw new IllegalStateException(message, notInstalled);
      }
      Assumptions.abort(message);
      throw new IllegalStateException(notInstalled);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }
}
