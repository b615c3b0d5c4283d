package io.docket.notifications.content;

import io.docket.users.Contact;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/**
 * Words and dates in the language and time zone of one reader; see mail/notifications*.properties.
 * Who reads a language that Docket does not write, reads English.
 */
final class ReaderWords {

  static final MessageSource ALL = all();

  private final Locale language;
  private final ZoneId zone;

  private ReaderWords(Locale language, ZoneId zone) {
    this.language = language;
    this.zone = zone;
  }

  static ReaderWords of(Contact reader) {
    var written = ALL.getMessage("language", null, Locale.forLanguageTag(reader.locale()));
    return new ReaderWords(Locale.forLanguageTag(written), zone(reader.timeZone()));
  }

  Locale language() {
    return language;
  }

  String say(String key, Object... facts) {
    return ALL.getMessage(key, facts, language);
  }

  /** The words where there are any. */
  @Nullable String find(String key, Object... facts) {
    return ALL.getMessage(key, facts, null, language);
  }

  /** Short enough for a subject, and with the zone. */
  String moment(Instant at) {
    return shown("moment", at);
  }

  /** In full, and with the zone. */
  String longMoment(Instant at) {
    return shown("moment.long", at);
  }

  /** Which zone that is, by its whole name. */
  String zone() {
    return say("zone", zone.getId().replace('_', ' '));
  }

  private String shown(String pattern, Instant at) {
    return DateTimeFormatter.ofPattern(say(pattern), language).withZone(zone).format(at);
  }

  /** A zone that this Java does not know must not keep a mail from going out. */
  private static ZoneId zone(String name) {
    try {
      return ZoneId.of(name);
    } catch (DateTimeException unknown) {
      return ZoneOffset.UTC;
    }
  }

  private static MessageSource all() {
    var all = new ResourceBundleMessageSource();
    all.setBasename("mail/notifications");
    all.setDefaultEncoding(StandardCharsets.UTF_8.name());
    all.setFallbackToSystemLocale(false);
    return all;
  }
}
