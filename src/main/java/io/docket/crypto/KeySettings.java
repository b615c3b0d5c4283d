package io.docket.crypto;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Where the keys come from.
 *
 * @param encryptionKeys the text of a key ring, as {@code keys new} prints it; may be absent only
 *     with the embedded database
 */
@Validated
@ConfigurationProperties("docket")
record KeySettings(@Nullable String encryptionKeys) {

  Optional<KeyRing> ring() {
    return Optional.ofNullable(encryptionKeys).filter(text -> !text.isBlank()).map(KeyRing::parse);
  }

  /** Without the keys, so that no log ever holds them. */
  @Override
  public String toString() {
    return "KeySettings[]";
  }
}
