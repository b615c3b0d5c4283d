package io.docket.welcome;

import io.docket.connectors.MailDelivery;
import io.docket.connectors.Mailbox;
import io.docket.users.Actor;
import io.docket.users.CurrentActor;
import io.docket.users.Role;
import io.docket.web.PageController;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;

/**
 * The mails that a demo keeps: administrators read all of them, everybody else those about their
 * own account, since a link to set a new password may be among them. An address is no reason to
 * show one: anybody may write the administrator's into their profile.
 */
@PageController
class MailboxPage {

  private final Mailbox mailbox;
  private final MailDelivery delivery;
  private final CurrentActor currentActor;

  MailboxPage(Mailbox mailbox, MailDelivery delivery, CurrentActor currentActor) {
    this.mailbox = mailbox;
    this.delivery = delivery;
    this.currentActor = currentActor;
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
    return mailbox.newest().stream()
        .filter(kept -> actor.has(Role.ADMIN) || actor.username().equals(kept.mail().username()))
        .toList();
  }
}
