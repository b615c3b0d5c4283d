package io.docket.web;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import org.springframework.dao.ConcurrencyFailureException;

/** What lies behind an exception that something else has wrapped. */
final class Causes {

  /**
   * What checked out a moment ago holds no longer: a row referred to is gone, a key is taken, or
   * two transactions stand in each other's way.
   */
  private static final Set<String> RACES = Set.of("23503", "23505", "40001", "40P01");

  private Causes() {}

  static Optional<Refusal> refusal(Throwable exception) {
    for (var at = exception; at != null; at = at.getCause()) {
      if (at instanceof Refusal refusal) {
        return Optional.of(refusal);
      }
    }
    return Optional.empty();
  }

  /** That somebody else was faster. */
  static Optional<ConcurrencyFailureException> conflict(Throwable exception) {
    for (var at = exception; at != null; at = at.getCause()) {
      if (at instanceof ConcurrencyFailureException conflict) {
        return Optional.of(conflict);
      }
      if (at.getClass().getSimpleName().matches("OptimisticLock(ing)?Exception")) {
        return Optional.of(new ConcurrencyFailureException("engine", at));
      }
      if (at instanceof SQLException failure && RACES.contains(failure.getSQLState())) {
        return Optional.of(new ConcurrencyFailureException("database", at));
      }
    }
    return Optional.empty();
  }
}
