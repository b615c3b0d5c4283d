package io.docket.security;

import io.docket.users.Actor;
import io.docket.users.CurrentActor;
import io.docket.users.Role;
import io.docket.users.Users;
import org.springframework.stereotype.Component;

/** Whose sign-in settings somebody may look after: their own, and administrators everybody's. */
@Component
public class AccountAccess {

  private static final String MYSELF = "me";

  private final CurrentActor currentActor;
  private final Users users;

  AccountAccess(CurrentActor currentActor, Users users) {
    this.currentActor = currentActor;
    this.users = users;
  }

  /** The person acting; Spring Security lets nobody else through. */
  public Actor actor() {
    return currentActor.find().orElseThrow();
  }

  /**
   * The user name of one's own account.
   *
   * @param id a user name, or {@code me}
   * @throws NoSuchAccount if it is somebody else's
   */
  public String own(String id) {
    if (!isOwn(id)) {
      throw new NoSuchAccount(id);
    }
    return actor().username();
  }

  /**
   * The user name of one's own account, or for an administrator of any.
   *
   * @param id a user name, or {@code me}
   * @throws NoSuchAccount if there is none or it is somebody else's
   */
  public String ownOrAdministered(String id) {
    if (isOwn(id)) {
      return actor().username();
    }
    if (!actor().has(Role.ADMIN) || users.find(id).isEmpty()) {
      throw new NoSuchAccount(id);
    }
    return id;
  }

  /** Whether this is the account of whoever acts. */
  public boolean isOwn(String id) {
    return id.equals(MYSELF) || id.equals(actor().username());
  }
}
