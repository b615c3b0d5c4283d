package io.docket.users;

import java.util.Optional;

/** How to reach people, for Docket itself: nobody is asked for their rights here. */
public interface Contacts {

  /** How to reach the active person of that name. */
  Optional<Contact> of(String username);
}
