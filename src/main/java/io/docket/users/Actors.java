package io.docket.users;

import java.util.Optional;

/** Everybody who may act. */
public interface Actors {

  /** The active person of that name, with roles and teams as they are now; one SQL statement. */
  Optional<Actor> find(String username);

  /**
   * The same, if nothing has ended since what they are signed in with.
   *
   * @param credentialNumber of the {@link Actor} as they were when they signed in
   */
  default Optional<Actor> find(String username, int credentialNumber) {
    return find(username).filter(actor -> actor.credentialNumber() == credentialNumber);
  }
}
