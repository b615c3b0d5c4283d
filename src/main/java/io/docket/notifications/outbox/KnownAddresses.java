package io.docket.notifications.outbox;

import io.docket.connectors.AddressBook;
import io.docket.users.Contact;
import io.docket.users.Contacts;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The addresses of the people who have an active account, and no others. */
@Component
class KnownAddresses implements AddressBook {

  private final Contacts contacts;

  KnownAddresses(Contacts contacts) {
    this.contacts = contacts;
  }

  @Override
  public Optional<String> mailAddress(String username) {
    return contacts.of(username).map(Contact::email);
  }
}
