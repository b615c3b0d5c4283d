package io.docket.engine.requests;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Looks through a body for what must not reach the engine. It reads the bytes as the engine's JSON
 * library does, which finds out the encoding from them, so a declared charset, content type or
 * escape hides nothing.
 */
final class JsonBody {

  // Of two equal keys the engine takes the last, whatever the first one looked like.
  private static final JsonFactory JSON =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private JsonBody() {}

  /** Whether a key ends in {@code Expression}, at any depth and in any case. */
  static boolean carriesExpression(byte[] body) throws IOException {
    try (var parser = JSON.createParser(body)) {
      while (parser.nextToken() != null) {
        if (parser.currentToken() == JsonToken.FIELD_NAME && isExpression(parser.currentName())) {
          return true;
        }
      }
      return false;
    }
  }

  /** Whether a key or a value is no valid text: PostgreSQL would refuse it with an error. */
  static boolean carriesBrokenText(byte[] body) throws IOException {
    try (var parser = JSON.createParser(body)) {
      for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
        var isText = token == JsonToken.FIELD_NAME || token == JsonToken.VALUE_STRING;
        if (isText && isBroken(parser.getText())) {
          return true;
        }
      }
      return false;
    }
  }

  private static boolean isBroken(String text) {
    return text.indexOf('\0') >= 0 || !StandardCharsets.UTF_8.newEncoder().canEncode(text);
  }

  /** Whether the object has a key {@code variables} with anything in it. */
  static boolean carriesVariables(byte[] body) throws IOException {
    try (var parser = JSON.createParser(body)) {
      return parser.nextToken() == JsonToken.START_OBJECT && hasVariables(parser);
    }
  }

  static boolean isExpression(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith("expression");
  }

  private static boolean hasVariables(JsonParser parser) throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      var name = parser.currentName();
      var value = parser.nextToken();
      if (name.equals("variables") && value == JsonToken.START_OBJECT) {
        return parser.nextToken() != JsonToken.END_OBJECT;
      }
      parser.skipChildren();
    }
    return false;
  }
}
