package io.docket.connectors;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.Locale;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where mails go.
 *
 * @param host mail server (SMTP); without one and without an API, mails stay in the demo's mailbox
 *     or are dropped
 * @param username null where the server asks for none
 * @param starttls whether the connection must be encrypted (RFC 3207) with a certificate that fits
 * @param from sender of all mails
 * @param timeout how long to wait for the server, at each step
 * @param api somebody who sends mails for us, in place of a server
 */
@ConfigurationProperties("docket.mail")
@Validated
record MailSettings(
    @Nullable String host,
    @DefaultValue("587") @Min(1) @Max(65_535) int port,
    @Nullable String username,
    @Nullable String password,
    @DefaultValue("required") @NotNull Encryption starttls,
    @DefaultValue("docket@localhost") @NotBlank String from,
    @DefaultValue("10s") @NotNull @DurationMin(millis = 100) @DurationMax(minutes = 2)
        Duration timeout,
    @DefaultValue @NotNull @Valid MailApiSettings api) {

  boolean hasServer() {
    return host != null && !host.isBlank();
  }

  boolean isSignedIn() {
    return username != null && !username.isBlank();
  }

  Sender sender() {
    return new Sender(from);
  }

  @AssertTrue(message = "is a mail server or an API, not both: unset docket.mail.host or .api.url")
  boolean isOneWay() {
    return !(hasServer() && api.isSet());
  }

  @AssertTrue(message = "docket.mail.from is no mail address")
  boolean isFromSomebody() {
    try {
      sender();
      return true;
    } catch (IllegalArgumentException mistake) {
      return false;
    }
  }

  /** Without the password, so that no log ever holds it. */
  @Override
  public String toString() {
    return "MailSettings[host=%s, port=%d]".formatted(host, port);
  }

  enum Encryption {
    REQUIRED,
    OFF;

    boolean isRequired() {
      return this == REQUIRED;
    }

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
