package io.docket.connectors;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Sends by somebody who takes mails as JSON over HTTP. */
final class MailApiDelivery implements MailDelivery {

  private final Sender sender;
  private final String url;
  private final MailApiBody body;
  private final HttpServer server;

  MailApiDelivery(MailSettings settings, HttpServer server) {
    this.sender = settings.sender();
    this.url = Objects.requireNonNull(settings.api().url());
    this.server = server;
    try {
      this.body = new MailApiBody(settings.api().body().getInputStream());
    } catch (IOException missing) {
      throw new UncheckedIOException("docket.mail.api.body is not readable", missing);
    }
  }

  @Override
  public Route route() {
    return Route.SERVER;
  }

  @Override
  public String description() {
    return "is sent by %s as %s".formatted(URI.create(url).getHost(), sender.address());
  }

  @Override
  public void deliver(Mail mail) {
    var request = server.request("POST", url);
    request.contentType("application/json");
    request.header("Accept", "application/json");
    request.payload(body.of(values(mail)));
    var answer = server.send(request);
    if (!answer.isTaken()) {
      throw answer.failure("The mail service");
    }
  }

  private Map<String, String> values(Mail mail) {
    var values = new HashMap<String, String>();
    values.put("from", sender.address().getAddress());
    values.put("to", mail.to());
    values.put("subject", mail.subject());
    values.put("text", mail.text());
    values.put("messageId", sender.messageIdOf(mail));
    put("fromName", sender.address().getPersonal(), values);
    put("html", mail.html(), values);
    var invitation = mail.invitation();
    if (invitation != null) {
      var bytes = invitation.calendar().getBytes(StandardCharsets.UTF_8);
      values.put("calendar", Base64.getEncoder().encodeToString(bytes));
      values.put("calendarMethod", invitation.method().name());
    }
    return values;
  }

  private static void put(String name, @Nullable String value, Map<String, String> values) {
    if (value != null) {
      values.put(name, value);
    }
  }
}
