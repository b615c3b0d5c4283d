package io.docket.crypto;

import java.util.Arrays;
import java.util.HexFormat;

/** What each ciphertext begins with: five bytes that name its key, here in hexadecimal. */
record KeyNumber(String hexadecimal) {

  private static final int BYTES = 5;

  static KeyNumber of(byte[] ciphertext) {
    return new KeyNumber(HexFormat.of().formatHex(Arrays.copyOf(ciphertext, BYTES)));
  }

  @Override
  public String toString() {
    return hexadecimal;
  }
}
