package io.docket.connectors;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Objects;

/** Who all mails are from. */
final class Sender {

  private final InternetAddress address;

  /**
   * @param text an address, with or without a name: {@code Docket <docket@bank.example>}
   * @throws IllegalArgumentException if it is none
   */
  Sender(String text) {
    try {
      address = new InternetAddress(text, true);
    } catch (AddressException mistake) {
      throw new IllegalArgumentException("Not a mail address", mistake);
    }
    if (!Mail.isAddress(address.getAddress())) {
      throw new IllegalArgumentException("Not a mail address");
    }
  }

  InternetAddress address() {
    return (InternetAddress) address.clone();
  }

  /** The same for each attempt to send the same mail (RFC 5322, 3.6.4). */
  String messageIdOf(Mail mail) {
    var host = address.getAddress().substring(address.getAddress().indexOf('@') + 1);
    return "<" + Objects.requireNonNull(mail.messageId()) + "@" + host + ">";
  }
}
