package io.docket.connectors;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.http.HttpHeaders;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.util.UriUtils;

/**
 * The calendar server (CalDAV, RFC 4791).
 *
 * @param url a collection of events; {@code {username}} in it stands for whose calendar it is. Null
 *     if there is none. HTTPS is recommended: the password travels with each request
 * @param username null where the server asks for none
 * @param timeout how long to wait for a connection, and for each part of an answer
 */
@ConfigurationProperties("docket.calendar")
@Validated
record CalendarSettings(
    @Nullable @Pattern(regexp = HttpServer.ADDRESS) String url,
    @Nullable String username,
    @Nullable String password,
    @DefaultValue("10s") @NotNull @DurationMin(millis = 100) @DurationMax(minutes = 2)
        Duration timeout) {

  private static final String WHOSE = "{username}";

  boolean isSet() {
    return url != null && !url.isBlank();
  }

  boolean isPlain() {
    return url != null && url.startsWith("http:");
  }

  /** The collection of somebody's events, with a slash at the end. */
  String collectionOf(String person) {
    var base = Objects.requireNonNull(url);
    var whose = base.replace(WHOSE, UriUtils.encode(person, StandardCharsets.UTF_8));
    return whose.endsWith("/") ? whose : whose + "/";
  }

  /** Basic authentication (RFC 7617). */
  @Nullable String authorization() {
    if (username == null || username.isBlank()) {
      return null;
    }
    var secret = Objects.requireNonNullElse(password, "");
    return "Basic " + HttpHeaders.encodeBasicAuth(username, secret, StandardCharsets.UTF_8);
  }

  @AssertTrue(message = "docket.calendar.url is no address")
  boolean isAddress() {
    try {
      return !isSet() || URI.create(collectionOf("somebody")).getHost() != null;
    } catch (IllegalArgumentException mistake) {
      return false;
    }
  }

  @AssertTrue(message = "docket.calendar.username must not contain a colon")
  boolean isUsernameSendable() {
    return username == null || !username.contains(":");
  }

  /** Without the password, so that no log ever holds it. */
  @Override
  public String toString() {
    return "CalendarSettings[url=%s]".formatted(url);
  }
}
