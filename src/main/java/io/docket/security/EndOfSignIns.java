package io.docket.security;

import io.docket.users.AccountDeactivated;
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

  @EventListener
  void when(PasswordReplaced replaced) {
    events.publishEvent(new SignedOutEverywhere(replaced.username()));
  }
}
