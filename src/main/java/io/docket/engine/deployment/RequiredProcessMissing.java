package io.docket.engine.deployment;

/** Docket cannot start, because a process that it needs was never deployed. */
final class RequiredProcessMissing extends RuntimeException {

  private static final long serialVersionUID = 1L;

  RequiredProcessMissing(String id) {
    super("The process %s is not deployed, and Docket cannot work without it.".formatted(id));
  }
}
