package io.docket.security;

import io.docket.users.AccountDeactivated;
import io.docket.users.AccountReactivated;
import io.docket.users.Accounts;
import io.docket.users.PasswordReplaced;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What ends everything that a person is signed in with, on all nodes at once. */
@Component
class EndOfSignIns {

  private final Accounts accounts;
  private final ApplicationEventPublisher events;

  EndOfSignIns(Accounts accounts, ApplicationEventPublisher events) {
    this.accounts = accounts;
    this.events = events;
  }

  @EventListener
  void when(AccountDeactivated deactivated) {
    events.publishEvent(new SignedOutEverywhere(deactivated.username()));
  }

  /** Whatever came in while the account was being closed. */
  @EventListener
  void when(AccountReactivated reactivated) {
    events.publishEvent(new SignedOutEverywhere(reactivated.username()));
  }

  @EventListener
  void when(PasswordReplaced replaced) {
    events.publishEvent(new SignedOutEverywhere(replaced.username()));
  }

  /**
   * Ends also what is being given at this moment, of which there is no row to delete yet. Before
   * all others, since whoever changes an account locks it first.
   */
  @EventListener
  @Order(Ordered.HIGHEST_PRECEDENCE)
  void when(SignedOutEverywhere everywhere) {
    accounts.endSignIns(everywhere.username());
  }
}
