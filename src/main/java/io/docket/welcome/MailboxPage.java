package io.docket.welcome;

import io.docket.connectors.Mail;
import io.docket.connectors.MailDelivery;
import io.docket.connectors.Mailbox;
import io.docket.users.Actor;
import io.docket.users.Contact;
import io.docket.users.Contacts;
import io.docket.users.CurrentActor;
import io.docket.users.Role;
import io.docket.web.PageController;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;

/**
 * The mails that a demo keeps: administrators read all of them, everybody else those to their own
 * address, since a link to set a new password may be among them.
 */
@PageController
class MailboxPage {

  private final Mailbox mailbox;
  private final MailDelivery delivery;
  private final CurrentActor currentActor;
  private final Contacts contacts;

  MailboxPage(
      Mailbox mailbox, MailDelivery delivery, CurrentActor currentActor, Contacts contacts) {
    this.mailbox = mailbox;
    this.delivery = delivery;
    this.currentActor = currentActor;
    this.contacts = contacts;
  }

  @GetMapping("/mailbox")
  String show(Model model) {
    if (delivery.route() != MailDelivery.Route.MAILBOX) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    model.addAttribute("mails", visibleTo(currentActor.find().orElseThrow()));
    return "mailbox";
  }

  private List<Mailbox.Kept> visibleTo(Actor actor) {
    var visible = actor.has(Role.ADMIN) ? (Predicate<Mail>) mail -> true : to(actor.username());
    return mailbox.newest().stream().filter(kept -> visible.test(kept.mail())).toList();
  }

  private Predicate<Mail> to(String username) {
    var address = contacts.of(username).map(Contact::email);
    return mail -> address.filter(mail.to()::equalsIgnoreCase).isPresent();
  }
}
