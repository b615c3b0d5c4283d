package io.docket.users;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.util.Map;

/**
 * A QR code (ISO/IEC 18004) to draw as SVG: {@code <svg viewBox="0 0 size size"><path d="path"/>}.
 *
 * @param size modules of each side, with the quiet zone
 */
public record QrCode(int size, String path) {

  private static final int QUIET_ZONE = 4;

  /** The code that a camera reads as this text. */
  public static QrCode of(String text) {
    try {
      var modules =
          new QRCodeWriter()
              .encode(text, BarcodeFormat.QR_CODE, 0, 0, Map.of(EncodeHintType.MARGIN, QUIET_ZONE));
      return new QrCode(modules.getWidth(), path(modules));
    } catch (WriterException tooLong) {
      throw new IllegalArgumentException("No QR code holds this", tooLong);
    }
  }

  private static String path(BitMatrix modules) {
    var path = new StringBuilder();
    for (var y = 0; y < modules.getHeight(); y++) {
      for (var x = 0; x < modules.getWidth(); x++) {
        if (modules.get(x, y)) {
          path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
        }
      }
    }
    return path.toString();
  }

  /** Without what it shows, which is a secret. */
  @Override
  public String toString() {
    return "QrCode[size=%d]".formatted(size);
  }
}
