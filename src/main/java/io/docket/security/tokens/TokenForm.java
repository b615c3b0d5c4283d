package io.docket.security.tokens;

import io.docket.web.InvalidRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What somebody fills in for a new API token.
 *
 * @param expiresAt the day on which it ends, at midnight UTC; as ISO 8601 writes it
 */
record TokenForm(
    @Nullable String name,
    @Nullable List<String> scopes,
    @Nullable String expiresAt,
    @Nullable String password) {

  /** An absent list is one in which nothing was ticked. */
  TokenForm {
    scopes = scopes == null ? List.of() : scopes;
  }

  /** Throws {@link InvalidRequest} if the day is none. */
  NewToken request() {
    return new NewToken(
        Objects.requireNonNullElse(name, ""),
        Objects.requireNonNullElse(scopes, List.of()),
        end(),
        Objects.requireNonNullElse(password, ""));
  }

  private @Nullable Instant end() {
    if (expiresAt == null || expiresAt.isBlank()) {
      return null;
    }
    try {
      return LocalDate.parse(expiresAt).atStartOfDay(ZoneOffset.UTC).toInstant();
    } catch (DateTimeParseException noDay) {
      throw new InvalidRequest("expiresAt", "must be a day like 2030-06-24");
    }
  }

  /** Without the password, so that no log ever holds it. */
  @Override
  public String toString() {
    return "TokenForm[]";
  }
}
