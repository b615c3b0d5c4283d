package io.docket.users.domain;

import io.docket.connectors.Mail;
import io.docket.connectors.PromptMail;
import io.docket.users.Contact;
import io.docket.users.Contacts;
import io.docket.users.Profile;
import io.docket.users.PublicAddress;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/**
 * What people are written about their accounts, in their language; see mail/accounts*.properties.
 */
@Component
class AccountMails {

  private final Contacts contacts;
  private final PromptMail mail;
  private final PublicAddress address;
  private final UserSettings settings;
  private final ResourceBundleMessageSource words = words();

  AccountMails(Contacts contacts, PromptMail mail, PublicAddress address, UserSettings settings) {
    this.contacts = contacts;
    this.mail = mail;
    this.address = address;
    this.settings = settings;
  }

  boolean canReach(String username) {
    return contacts.of(username).map(Contact::email).isPresent();
  }

  void resetLink(String username, String token) {
    var link = address.of("/new-password?token=" + token);
    send(username, "reset", link, settings.resetLifetime().toMinutes());
  }

  void passwordReplaced(String username) {
    send(username, "password");
  }

  void approved(String username) {
    send(username, "approved", address.of("/"));
  }

  /** To an address that nobody has confirmed yet: whether it is theirs. */
  void confirmationLink(String username, String email, String locale, String token) {
    write(email, locale, "confirm", username, address.of("/confirm-address?token=" + token));
  }

  /** To the address that was there before: whoever took over a session cannot hide it. */
  void addressReplaced(Profile before) {
    var email = before.email();
    if (email != null && before.emailConfirmed()) {
      write(email, before.locale(), "address", before.username());
    }
  }

  private void send(String username, String kind, Object... facts) {
    contacts
        .of(username)
        .ifPresent(
            contact -> {
              var email = contact.email();
              if (email != null) {
                write(email, contact.locale(), kind, username, facts);
              }
            });
  }

  private void write(String email, String locale, String kind, String username, Object... facts) {
    var language = Locale.forLanguageTag(locale);
    var all = new Object[facts.length + 1];
    all[0] = username;
    System.arraycopy(facts, 0, all, 1, facts.length);
    mail.send(
        new Mail(
                email,
                words.getMessage(kind + ".subject", all, language),
                words.getMessage(kind + ".text", all, language))
            .of(username));
  }

  private static ResourceBundleMessageSource words() {
    var words = new ResourceBundleMessageSource();
    words.setBasename("mail/accounts");
    words.setDefaultEncoding(StandardCharsets.UTF_8.name());
    words.setFallbackToSystemLocale(false);
    return words;
  }
}
