package io.docket.users.domain;

import io.docket.users.AccountState;
import io.docket.users.Contact;
import io.docket.users.Contacts;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Contacts from accounts. */
@Component
class StoredContacts implements Contacts {

  private final AccountRows rows;

  StoredContacts(AccountRows rows) {
    this.rows = rows;
  }

  @Override
  public Optional<Contact> of(String username) {
    return rows.find(username)
        .filter(profile -> profile.state() == AccountState.ACTIVE)
        .map(
            profile ->
                new Contact(
                    profile.username(),
                    profile.emailConfirmed() ? profile.email() : null,
                    profile.timeZone(),
                    profile.locale(),
                    profile.notificationPreferences()));
  }
}
