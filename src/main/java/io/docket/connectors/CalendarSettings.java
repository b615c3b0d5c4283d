package io.docket.connectors;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
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
    @Nullable String url,
    @Nullable String username,
    @Nullable String password,
    @DefaultValue("10s") @NotNull @DurationMin(millis = 100) @DurationMax(minutes = 2)
        Duration timeout) {

  private static final String WHOSE = "{username}";

  boolean isSet() {
    return url != null && !url.isBlank();
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

  /** Not a constraint of the address itself: its value would be shown, a password included. */
  @AssertTrue(message = "docket.calendar.url is no plain address of a collection")
  boolean isUrlUsable() {
    try {
      return !isSet() || HttpServer.isAddress(URI.create(collectionOf("somebody")).toString());
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
