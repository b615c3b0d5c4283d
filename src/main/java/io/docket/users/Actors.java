package io.docket.users;

import java.util.Optional;

/** Everybody who may act. */
public interface Actors {

  /** The active person of that name, with roles and teams as they are now; one SQL statement. */
  Optional<Actor> find(String username);
}
