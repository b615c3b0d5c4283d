package io.docket.users.pages;

import io.docket.users.Actor;
import io.docket.users.CurrentActor;
import io.docket.users.NotForYou;
import io.docket.users.Role;
import org.springframework.stereotype.Component;

/** Lets administrators pass; behind the doors' own lock, for lists that anybody may ask for. */
@Component
class Administrators {

  private final CurrentActor currentActor;

  Administrators(CurrentActor currentActor) {
    this.currentActor = currentActor;
  }

  /** The administrator who acts; throws {@link NotForYou} if it is somebody else. */
  Actor require() {
    return currentActor
        .find()
        .filter(actor -> actor.has(Role.ADMIN))
        .orElseThrow(() -> new NotForYou("Only an administrator may do this."));
  }
}
