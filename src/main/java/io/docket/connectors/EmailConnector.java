package io.docket.connectors;

import io.docket.connectors.Mail.Invitation;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The connector {@code email}: one mail to one person, by their user name.
 *
 * <p>Inputs: recipient, subject, text; optional: html, messageId, calendar with calendarMethod.
 */
@Component
final class EmailConnector extends ServerConnector {

  static final String ID = "email";

  private static final Set<String> INPUTS =
      Set.of("recipient", "subject", "text", "html", "messageId", "calendar", "calendarMethod");

  private final MailDelivery delivery;
  private final ObjectProvider<AddressBook> addressBook;

  EmailConnector(MailDelivery delivery, ObjectProvider<AddressBook> addressBook) {
    super(ID);
    this.delivery = delivery;
    this.addressBook = addressBook;
  }

  @Override
  Set<String> inputs() {
    return INPUTS;
  }

  @Override
  Outputs perform(Inputs inputs) {
    if (delivery.route() == MailDelivery.Route.NONE) {
      throw ServerFailure.unavailableForNow("No mail server is set up");
    }
    var recipient = inputs.text("recipient");
    delivery.deliver(mail(inputs, address(recipient)).of(recipient));
    return new Outputs(Map.of());
  }

  private String address(String username) {
    return Optional.ofNullable(addressBook.getIfAvailable())
        .flatMap(book -> book.mailAddress(username))
        .filter(Mail::isAddress)
        .orElseThrow(() -> ServerFailure.recipientRefused("The recipient has no mail address"));
  }

  private static Mail mail(Inputs inputs, String address) {
    var subject = inputs.text("subject");
    var text = inputs.text("text");
    var html = inputs.optional("html").orElse(null);
    var messageId = inputs.optional("messageId").orElse(null);
    var invitation = invitation(inputs);
    try {
      return new Mail(address, subject, text, html, messageId, invitation);
    } catch (IllegalArgumentException mistake) {
      throw ServerFailure.refused("This is no mail: " + mistake.getMessage());
    }
  }

  private static @Nullable Invitation invitation(Inputs inputs) {
    return inputs
        .optional("calendar")
        .map(calendar -> new Invitation(method(inputs.text("calendarMethod")), calendar))
        .orElse(null);
  }

  private static Invitation.Method method(String name) {
    return switch (name) {
      case "REQUEST" -> Invitation.Method.REQUEST;
      case "CANCEL" -> Invitation.Method.CANCEL;
      default -> throw new InvalidInput("calendarMethod is REQUEST or CANCEL");
    };
  }
}
