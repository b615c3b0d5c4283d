package io.docket.reporting.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Turns counts and minutes into the figures that people read. */
final class Measure {

  private static final int MINUTES_PER_HOUR = 60;
  private static final int RATE_DIGITS = 4;
  private static final int HOUR_DIGITS = 2;

  private Measure() {}

  /** A share from 0 to 1 with four digits; null of nothing. */
  static @Nullable Double rate(long part, long whole) {
    return whole == 0 ? null : rounded((double) part / whole, RATE_DIGITS);
  }

  /** Hours with two digits. */
  static @Nullable Double hours(@Nullable Integer minutes) {
    return minutes == null ? null : rounded((double) minutes / MINUTES_PER_HOUR, HOUR_DIGITS);
  }

  private static double rounded(double value, int digits) {
    return BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_UP).doubleValue();
  }
}
