package io.docket.web;

import java.util.Locale;

/** The door through which somebody acts on a task. */
public enum Door {
  /** The REST API, with a token. */
  REST,
  /** Tasklist, with its own controls, forms and Docket's tab. */
  TASKLIST,
  /** Nobody: a timer or another background job. */
  TIMER;

  private static final ThreadLocal<Door> CURRENT = new ThreadLocal<>();

  /** The door of the current request; {@link #TIMER} outside any request. */
  public static Door current() {
    var door = CURRENT.get();
    return door == null ? TIMER : door;
  }

  /** Marks the current thread; {@link #leave()} must follow. For filters. */
  public static void enter(Door door) {
    CURRENT.set(door);
  }

  /** Forgets the current thread's door. */
  public static void leave() {
    CURRENT.remove();
  }

  /** The name in answers and rows, in lower case. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
