package io.docket.security;

import io.docket.users.AccountDeactivated;
import io.docket.users.AccountReactivated;
import io.docket.users.PasswordReplaced;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What ends everything that a person is signed in with, on all nodes at once. */
@Component
class EndOfSignIns {

  private final ApplicationEventPublisher events;

  EndOfSignIns(ApplicationEventPublisher events) {
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
}
