package io.docket.connectors;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.util.Objects;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends by a mail server (RFC 5321). */
final class ServerDelivery implements MailDelivery {

  private static final Logger LOG = LoggerFactory.getLogger(ServerDelivery.class);

  private final MailSettings settings;
  private final Session session;
  private final MimeMail mime;

  ServerDelivery(MailSettings settings, Clock clock) {
    this.settings = settings;
    this.session = Session.getInstance(properties(settings));
    this.mime = new MimeMail(settings.sender(), clock);
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
    var message = compose(mail);
    try {
      send(message);
    } catch (MessagingException failure) {
      throw SmtpFailures.of(failure);
    }
  }

  private MimeMessage compose(Mail mail) {
    try {
      return mime.of(mail, session);
    } catch (AddressException mistake) {
      throw ServerFailure.recipientRefused("The recipient's address is none");
    } catch (MessagingException mistake) {
      throw ServerFailure.refused("This cannot be made a mail");
    }
  }

  private void send(MimeMessage message) throws MessagingException {
    var transport = session.getTransport("smtp");
    try {
      connect(transport);
      transport.sendMessage(message, message.getAllRecipients());
    } finally {
      close(transport);
    }
  }

  private void connect(Transport transport) throws MessagingException {
    var host = Objects.requireNonNull(settings.host());
    if (settings.isSignedIn()) {
      transport.connect(host, settings.port(), settings.username(), settings.password());
    } else {
      transport.connect(host, settings.port(), null, null);
    }
  }

  private static void close(Transport transport) {
    try {
      transport.close();
    } catch (MessagingException late) {
      // Whoever took the mail has it, however they say good-bye.
      LOG.debug("The mail server did not say good-bye");
    }
  }

  private static Properties properties(MailSettings settings) {
    var properties = new Properties();
    var timeout = Long.toString(settings.timeout().toMillis());
    properties.setProperty("mail.smtp.connectiontimeout", timeout);
    properties.setProperty("mail.smtp.timeout", timeout);
    properties.setProperty("mail.smtp.writetimeout", timeout);
    properties.setProperty("mail.smtp.auth", Boolean.toString(settings.isSignedIn()));
    var encrypted = Boolean.toString(settings.starttls().isRequired());
    properties.setProperty("mail.smtp.starttls.enable", encrypted);
    properties.setProperty("mail.smtp.starttls.required", encrypted);
    properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
    properties.setProperty("mail.smtp.quitwait", "false");
    return properties;
  }
}
