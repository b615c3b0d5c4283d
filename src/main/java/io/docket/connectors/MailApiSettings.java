package io.docket.connectors;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;

/**
 * Somebody who takes mails as JSON over HTTP.
 *
 * @param url where mails are posted to; null if there is none
 * @param token null where none is asked for
 * @param header the request's header that carries the token
 * @param scheme what stands before the token in the header; may be empty
 * @param body the request's body with placeholders; see {@link MailApiBody}
 */
record MailApiSettings(
    @Nullable String url,
    @Nullable String token,
    @DefaultValue("Authorization") @Pattern(regexp = "[A-Za-z0-9-]+") @NotNull String header,
    @DefaultValue("Bearer") @Pattern(regexp = "[A-Za-z0-9-]*") @NotNull String scheme,
    @DefaultValue("classpath:mail/api/mailpit.json") @NotNull Resource body) {

  boolean isSet() {
    return url != null && !url.isBlank();
  }

  /** Not a constraint of the address itself: its value would be shown, a password included. */
  @AssertTrue(message = "docket.mail.api.url is no plain address")
  boolean isUrlUsable() {
    return url == null || url.isBlank() || HttpServer.isAddress(url);
  }

  @Nullable String headerValue() {
    if (token == null || token.isBlank()) {
      return null;
    }
    return scheme.isEmpty() ? token : scheme + " " + token;
  }

  /** Without the token, so that no log ever holds it. */
  @Override
  public String toString() {
    return "MailApiSettings[url=%s]".formatted(url);
  }
}
