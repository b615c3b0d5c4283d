package io.docket.security.sessions;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.GenericConversionService;

/**
 * Writes what a session holds as JSON and reads it again, also after a new version was deployed.
 */
final class SessionValues {

  private static final ObjectMapper JSON = JsonMapper.builder().build();

  private SessionValues() {}

  static ConversionService conversions() {
    var conversions = new GenericConversionService();
    conversions.addConverter(Object.class, byte[].class, SessionValues::write);
    conversions.addConverter(byte[].class, Object.class, SessionValues::read);
    return conversions;
  }

  private static byte[] write(Object value) {
    try {
      return JSON.writeValueAsBytes(SessionValue.of(value));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** What another version wrote otherwise counts as never written: people sign in again. */
  private static @Nullable Object read(byte[] stored) {
    try {
      return JSON.readValue(stored, SessionValue.class).value();
    } catch (IOException unknown) {
      return null;
    }
  }
}
