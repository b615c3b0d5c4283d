package io.docket.crypto;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * Everything that encrypts, fingerprints and signs. Its text is all that an operator has to keep:
 * Base64 (RFC 4648) of a JSON object with one Tink keyset for each purpose.
 */
final class KeyRing {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String VERSION = "version";
  private static final int CURRENT = 1;

  private final Map<KeyPurpose, Keys> keys;

  private KeyRing(Map<KeyPurpose, Keys> keys) {
    this.keys = keys;
  }

  static KeyRing generate() {
    var keys = new EnumMap<KeyPurpose, Keys>(KeyPurpose.class);
    for (var purpose : KeyPurpose.values()) {
      keys.put(purpose, Keys.generate(purpose));
    }
    return new KeyRing(keys);
  }

  /**
   * @throws KeysUnusable if this is no key ring, or a damaged one
   */
  static KeyRing parse(String text) {
    try {
      var json = JSON.readTree(Base64.getDecoder().decode(text.strip()));
      if (json == null || json.path(VERSION).asInt() != CURRENT) {
        throw KeysUnusable.malformed();
      }
      return read(json);
    } catch (IllegalArgumentException | IOException | GeneralSecurityException unreadable) {
      // The cause may quote what it could not read.
      throw KeysUnusable.malformed();
    }
  }

  Keys keys(KeyPurpose purpose) {
    return Objects.requireNonNull(keys.get(purpose));
  }

  KeyRing prepared() {
    return each(Keys::prepared);
  }

  KeyRing rotated() {
    return each(Keys::rotated);
  }

  KeyRing retired() {
    return each(Keys::retired);
  }

  String text() {
    try {
      var json = JSON.createObjectNode().put(VERSION, CURRENT);
      for (var entry : keys.entrySet()) {
        json.set(entry.getKey().name(), JSON.readTree(entry.getValue().json()));
      }
      return Base64.getEncoder().encodeToString(JSON.writeValueAsBytes(json));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Without the keys, so that no log ever holds them. */
  @Override
  public String toString() {
    return "KeyRing[]";
  }

  private static KeyRing read(JsonNode json) throws GeneralSecurityException {
    var keys = new EnumMap<KeyPurpose, Keys>(KeyPurpose.class);
    for (var purpose : KeyPurpose.values()) {
      keys.put(purpose, Keys.parse(purpose, json.path(purpose.name()).toString()));
    }
    return new KeyRing(keys);
  }

  private KeyRing each(UnaryOperator<Keys> change) {
    var changed = new EnumMap<>(keys);
    changed.replaceAll((purpose, present) -> change.apply(present));
    return new KeyRing(changed);
  }
}
