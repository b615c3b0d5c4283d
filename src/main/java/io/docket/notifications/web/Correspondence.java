package io.docket.notifications.web;

import io.docket.users.ActingBy;
import io.docket.users.Actor;
import io.docket.users.CurrentActor;
import io.docket.users.NotForYou;
import io.docket.users.Role;
import io.docket.users.Teams;
import org.springframework.stereotype.Component;

/** Who may write to whom. */
@Component
class Correspondence {

  private final Teams teams;
  private final CurrentActor current;

  Correspondence(Teams teams, CurrentActor current) {
    this.teams = teams;
    this.current = current;
  }

  void require(Actor sender, String recipient) {
    if (!may(sender, recipient)) {
      throw new NotForYou(
          "Only leads of the recipient's team, operators and administrators may write to others");
    }
  }

  /** An API token gets this far with the scope for it alone. */
  private boolean may(Actor sender, String recipient) {
    return sender.username().equals(recipient)
        || sender.has(Role.OPERATOR)
        || current.actingBy() != ActingBy.THEMSELVES
        || sender.has(Role.LEAD) && leads(sender, recipient);
  }

  private boolean leads(Actor sender, String recipient) {
    return sender.leads().stream().anyMatch(team -> teams.hasMember(team, recipient));
  }
}
