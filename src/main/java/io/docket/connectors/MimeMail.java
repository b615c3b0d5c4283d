package io.docket.connectors;

import static java.time.ZoneOffset.UTC;
import static java.time.format.DateTimeFormatter.RFC_1123_DATE_TIME;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.Clock;

/**
 * A mail as it travels (RFC 2045): plain text alone, or with its other forms as alternatives, the
 * richest last (RFC 2046), an invitation among them (RFC 6047).
 */
final class MimeMail {

  private static final String UTF_8 = StandardCharsets.UTF_8.name();

  private final Sender sender;
  private final Clock clock;

  MimeMail(Sender sender, Clock clock) {
    this.sender = sender;
    this.clock = clock;
  }

  MimeMessage of(Mail mail, Session session) throws MessagingException {
    var message = new WithOwnId(session, sender.messageIdOf(mail));
    message.setFrom(sender.address());
    message.setRecipient(RecipientType.TO, new InternetAddress(mail.to(), true));
    message.setSubject(mail.subject(), UTF_8);
    message.setHeader("Date", RFC_1123_DATE_TIME.format(clock.instant().atOffset(UTC)));
    // RFC 3834: no vacation replies, please.
    message.setHeader("Auto-Submitted", "auto-generated");
    if (mail.html() == null && mail.invitation() == null) {
      message.setText(mail.text(), UTF_8);
    } else {
      message.setContent(alternatives(mail));
    }
    message.saveChanges();
    return message;
  }

  private static MimeMultipart alternatives(Mail mail) throws MessagingException {
    var parts = new MimeMultipart("alternative");
    parts.addBodyPart(part(mail.text(), "text/plain; charset=UTF-8"));
    var html = mail.html();
    if (html != null) {
      parts.addBodyPart(part(html, "text/html; charset=UTF-8"));
    }
    var invitation = mail.invitation();
    if (invitation != null) {
      var type = "text/calendar; charset=UTF-8; method=" + invitation.method();
      parts.addBodyPart(part(invitation.calendar(), type));
    }
    return parts;
  }

  private static MimeBodyPart part(String text, String type) throws MessagingException {
    var part = new MimeBodyPart();
    part.setContent(text, type);
    // The library would make a content type of its own when the message is saved.
    part.setHeader("Content-Type", type);
    return part;
  }

  /** Jakarta Mail would make another id for each copy. */
  private static final class WithOwnId extends MimeMessage {

    private final String id;

    WithOwnId(Session session, String id) {
      super(session);
      this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", id);
    }
  }
}
