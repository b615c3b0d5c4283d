package io.docket.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes CSV (RFC 4180). A cell that a spreadsheet would run as a formula, because it begins with
 * one of {@code = + - @}, a tab or a line break, gets an apostrophe in front.
 */
public final class CsvWriter {

  private static final String FORMULA = "=+-@\t\r\n";
  private static final String SPECIAL = "\",\r\n";

  private final Writer out;

  /** Writes to that writer, which the caller flushes and closes. */
  public CsvWriter(Writer out) {
    this.out = out;
  }

  /**
   * One record; null is an empty cell. Throws {@link UncheckedIOException} if the reader is gone.
   */
  public void write(@Nullable Object... cells) {
    try {
      out.write(Arrays.stream(cells).map(CsvWriter::cell).collect(Collectors.joining(",")));
      out.write("\r\n");
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  /** That text with an apostrophe in front where a spreadsheet would run it as a formula. */
  public static String harmless(String text) {
    return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }

  private static String cell(@Nullable Object value) {
    var written = value == null ? "" : value.toString();
    var text = value instanceof Number ? written : harmless(written);
    return text.chars().anyMatch(character -> SPECIAL.indexOf(character) >= 0)
        ? '"' + text.replace("\"", "\"\"") + '"'
        : text;
  }
}
