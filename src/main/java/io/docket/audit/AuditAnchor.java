package io.docket.audit;

import io.docket.web.InvalidRequest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Number and hash of one entry, kept where nobody who can rewrite the audit trail can rewrite them.
 */
public record AuditAnchor(long number, String hash) {

  private static final Pattern FORM = Pattern.compile("([1-9]\\d{0,17}):([0-9a-f]{64})");

  /**
   * Reads what {@link #toString()} wrote, or nothing from null.
   *
   * @throws InvalidRequest if it is no anchor
   */
  public static @Nullable AuditAnchor parse(@Nullable String text) {
    if (text == null) {
      return null;
    }
    var parts = FORM.matcher(text.strip());
    if (!parts.matches()) {
      throw new InvalidRequest("anchor", "must be a number, a colon and 64 hexadecimal digits");
    }
    return new AuditAnchor(Long.parseLong(parts.group(1)), parts.group(2));
  }

  static AuditAnchor of(ChainedRow row) {
    return new AuditAnchor(row.number(), HexFormat.of().formatHex(row.hash()));
  }

  boolean denies(ChainedRow row) {
    return row.number() == number && !Arrays.equals(row.hash(), HexFormat.of().parseHex(hash));
  }

  @Override
  public String toString() {
    return number + ":" + hash;
  }
}
