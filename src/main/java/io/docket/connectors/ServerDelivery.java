package io.docket.connectors;

import jakarta.mail.MessagingException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Sends by a mail server (RFC 5321). */
final class ServerDelivery implements MailDelivery {

  private final MailSettings settings;
  private final JavaMailSenderImpl sender;

  ServerDelivery(MailSettings settings) {
    this.settings = settings;
    this.sender = sender(settings);
  }

  @Override
  public Route route() {
    return Route.SERVER;
  }

  @Override
  public String description() {
    return "is sent by %s:%d as %s".formatted(settings.host(), settings.port(), settings.from());
  }

  @Override
  public void deliver(Mail mail) {
    try {
      var message = sender.createMimeMessage();
      var parts = new MimeMessageHelper(message, false, StandardCharsets.UTF_8.name());
      parts.setFrom(settings.from());
      parts.setTo(mail.to());
      parts.setSubject(mail.subject());
      parts.setText(mail.text());
      // RFC 3834: no vacation replies, please.
      message.setHeader("Auto-Submitted", "auto-generated");
      sender.send(message);
    } catch (MailException | MessagingException failure) {
      throw new MailUndeliverable(failure);
    }
  }

  private static JavaMailSenderImpl sender(MailSettings settings) {
    var sender = new JavaMailSenderImpl();
    sender.setHost(Objects.requireNonNull(settings.host()));
    sender.setPort(settings.port());
    sender.setDefaultEncoding(StandardCharsets.UTF_8.name());
    var username = settings.username();
    if (username != null && !username.isBlank()) {
      sender.setUsername(username);
      sender.setPassword(settings.password());
    }
    sender.setJavaMailProperties(properties(settings));
    return sender;
  }

  private static Properties properties(MailSettings settings) {
    var properties = new Properties();
    var timeout = Long.toString(settings.timeout().toMillis());
    properties.setProperty("mail.smtp.connectiontimeout", timeout);
    properties.setProperty("mail.smtp.timeout", timeout);
    properties.setProperty("mail.smtp.writetimeout", timeout);
    var hasUser = settings.username() != null && !settings.username().isBlank();
    properties.setProperty("mail.smtp.auth", Boolean.toString(hasUser));
    var encrypted = Boolean.toString(settings.starttls().isRequired());
    properties.setProperty("mail.smtp.starttls.enable", encrypted);
    properties.setProperty("mail.smtp.starttls.required", encrypted);
    properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
    return properties;
  }
}
