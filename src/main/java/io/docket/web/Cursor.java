package io.docket.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/**
 * The place in a sorted list after which the next page begins: the sort order, and the values of
 * the last row by which the list is sorted. Opaque to callers.
 */
public record Cursor(String sort, List<String> values) {

  private static final String SEPARATOR = "\n";
  private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

  /** The text a caller hands back for the next page. */
  public String encode() {
    var text = sort + SEPARATOR + String.join(SEPARATOR, values);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
  }

  /**
   * Reads a cursor back.
   *
   * @param sort the order of the list now asked for: a cursor of another order does not fit
   * @param size how many values a cursor of this list has
   * @throws InvalidRequest if the text is not a cursor of this list
   */
  public static Cursor decode(String text, String sort, int size) {
    var parts = parts(text);
    if (parts.size() != size + 1 || !parts.get(0).equals(sort)) {
      throw invalid();
    }
    return new Cursor(sort, parts.subList(1, parts.size()));
  }

  /** The value at that place as a moment; throws {@link InvalidRequest} if a list has none such. */
  public Instant instant(int place) {
    try {
      var moment = Instant.parse(values.get(place));
      if (moment.isBefore(EARLIEST) || moment.isAfter(LATEST)) {
        throw invalid();
      }
      return moment;
    } catch (DateTimeException forged) {
      throw invalid();
    }
  }

  /** The value at that place as a whole number; throws {@link InvalidRequest} if it is none. */
  public int number(int place) {
    try {
      return Integer.parseInt(values.get(place));
    } catch (NumberFormatException forged) {
      throw invalid();
    }
  }

  /** The same for numbers beyond two thousand millions. */
  public long wholeNumber(int place) {
    try {
      return Long.parseLong(values.get(place));
    } catch (NumberFormatException forged) {
      throw invalid();
    }
  }

  /** The value at that place as an id; throws {@link InvalidRequest} if it is none. */
  public UUID id(int place) {
    try {
      return UUID.fromString(values.get(place));
    } catch (IllegalArgumentException forged) {
      throw invalid();
    }
  }

  /** The refusal of a cursor that this list never gave out. */
  public static InvalidRequest invalid() {
    return new InvalidRequest(
        "cursor", "is not a cursor of this list; take it unchanged from the field next");
  }

  private static List<String> parts(String text) {
    try {
      return List.of(new String(Base64.getUrlDecoder().decode(text), UTF_8).split(SEPARATOR, -1));
    } catch (IllegalArgumentException notBase64) {
      throw invalid();
    }
  }
}
