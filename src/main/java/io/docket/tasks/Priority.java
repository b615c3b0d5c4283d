package io.docket.tasks;

/** How urgent a task is, from the least to the most. */
public enum Priority {
  LOW,
  NORMAL,
  HIGH,
  URGENT;

  private static final int STEP = 25;

  /** The priority of the engine's task, 0 to 100; {@link #NORMAL} is the engine's default, 50. */
  public int inEngine() {
    return (ordinal() + 1) * STEP;
  }

  /** The priority nearest to the engine's number, whatever it is. */
  public static Priority ofEngine(int number) {
    var nearest = Math.round((float) number / STEP) - 1;
    return values()[Math.max(0, Math.min(values().length - 1, nearest))];
  }
}
