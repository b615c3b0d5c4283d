package io.docket.audit;

import io.docket.web.Violations;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The query parameters that narrow the audit trail, as typed. */
record AuditParameters(
    @Parameter(description = "The earliest moment, RFC 3339", example = "2030-06-01T00:00:00Z")
        @Nullable String from,
    @Parameter(
            description = "The first moment that is too late, RFC 3339",
            example = "2030-07-01T00:00:00Z")
        @Nullable String to,
    @Parameter(description = "What happened", example = "SIGN_IN_REFUSED") @Nullable String kind,
    @Parameter(description = "User name of whoever did it", example = "lead")
        @Nullable String actor,
    @Parameter(description = "User name, team or token it was done to", example = "clerk")
        @Nullable String subject) {

  private static final int LONGEST = 200;
  private static final int LAST_YEAR = 9_999;

  /** Throws {@link io.docket.web.InvalidRequest} with every parameter at fault. */
  AuditQuestion question() {
    var violations = new Violations();
    var question =
        new AuditQuestion(
            instant(from, "from", violations),
            instant(to, "to", violations),
            kind(violations),
            text(actor, "actor", violations),
            text(subject, "subject", violations));
    violations.refuseIfAny();
    return question;
  }

  private @Nullable AuditKind kind(Violations violations) {
    if (kind == null || kind.isBlank()) {
      return null;
    }
    var found =
        Arrays.stream(AuditKind.values()).filter(value -> value.name().equals(kind)).findFirst();
    violations.unless(
        found.isPresent(), "kind", "must be one of " + Arrays.toString(AuditKind.values()));
    return found.orElse(null);
  }

  /** A plus in a query stands for a blank, so that a time zone often comes with one. */
  private static @Nullable Instant instant(
      @Nullable String text, String field, Violations violations) {
    if (text == null || text.isBlank()) {
      return null;
    }
    try {
      var moment = OffsetDateTime.parse(text.strip().replace(' ', '+'));
      violations.unless(
          moment.getYear() >= 1 && moment.getYear() <= LAST_YEAR, field, "must have a usual year");
      return moment.toInstant();
    } catch (DateTimeParseException notAnInstant) {
      violations.add(field, "must be a moment like 2026-12-31T16:30:00Z");
      return null;
    }
  }

  private static @Nullable String text(@Nullable String text, String field, Violations violations) {
    if (text == null || text.isBlank()) {
      return null;
    }
    violations.unless(text.indexOf('\0') < 0, field, "has a character that is no valid text");
    violations.unless(text.length() <= LONGEST, field, "is too long");
    return text.strip();
  }
}
