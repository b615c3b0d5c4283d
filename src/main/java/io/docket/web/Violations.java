package io.docket.web;

import java.util.ArrayList;
import java.util.List;

/** Gathers what is wrong with a request, so that one answer names it all. */
public final class Violations {

  private final List<Violation> found = new ArrayList<>();

  /** Notes one fault. */
  public void add(String field, String message) {
    found.add(new Violation(field, message));
  }

  /** Notes a fault unless the rule holds. */
  public void unless(boolean holds, String field, String message) {
    if (!holds) {
      add(field, message);
    }
  }

  /**
   * Ends the check.
   *
   * @throws InvalidRequest with all faults, if there are any
   */
  public void refuseIfAny() {
    if (!found.isEmpty()) {
      throw new InvalidRequest(found);
    }
  }
}
