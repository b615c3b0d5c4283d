package io.docket.welcome;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A password that the operator may set; a blank one counts as none, since that is what an empty
 * line in an environment file gives.
 *
 * @param variable the environment variable that holds it
 */
record ConfiguredPassword(String variable, @Nullable String text) {

  Optional<String> value() {
    return Optional.ofNullable(text).filter(password -> !password.isBlank());
  }

  boolean isSet() {
    return value().isPresent();
  }

  /** Without the password, so that no log ever holds it. */
  @Override
  public String toString() {
    return variable;
  }
}
