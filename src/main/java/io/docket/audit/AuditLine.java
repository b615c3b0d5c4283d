package io.docket.audit;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An entry in words, as the page shows it. */
record AuditLine(
    long number,
    String at,
    String kind,
    @Nullable String actor,
    @Nullable String subject,
    String details,
    @Nullable String clientAddress) {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

  static AuditLine of(AuditEntry entry) {
    return new AuditLine(
        entry.number(),
        MOMENT.format(entry.at()),
        inWords(entry.kind()),
        entry.actor(),
        entry.subject(),
        entry.details().entrySet().stream()
            .map(detail -> detail.getKey() + ": " + detail.getValue())
            .collect(Collectors.joining(", ")),
        entry.clientAddress());
  }

  private static String inWords(AuditKind kind) {
    var words = kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
