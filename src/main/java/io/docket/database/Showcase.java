package io.docket.database;

import org.springframework.stereotype.Component;

/**
 * Whether this installation is one to look around in, where newcomers shall get in and see
 * everything at work: as {@code docket.demo} says, by default with the embedded database.
 */
@Component
public class Showcase {

  private final boolean open;

  Showcase(ShowcaseSettings settings, DatabaseLocation database) {
    var asked = settings.demo();
    this.open = asked == null ? database.embedded() : asked;
  }

  /** Whether there is something to look around in. */
  public boolean isOpen() {
    return open;
  }
}
