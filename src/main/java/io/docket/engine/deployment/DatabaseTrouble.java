package io.docket.engine.deployment;

import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionException;

/** Tells a failure that passes, and says nothing about the file, from a fault of the file. */
final class DatabaseTrouble {

  // Far deeper than anybody wraps, and an end for a chain that bites its tail.
  private static final int DEEPEST_CAUSE = 50;

  /** The class of SQLSTATE for values that do not fit, such as an id that is too long. */
  private static final String DATA_EXCEPTION = "22";

  private DatabaseTrouble() {}

  static boolean isIn(Throwable failure) {
    return Stream.<@Nullable Throwable>iterate(failure, Objects::nonNull, Throwable::getCause)
        .limit(DEEPEST_CAUSE)
        .anyMatch(DatabaseTrouble::isTrouble);
  }

  private static boolean isTrouble(Throwable cause) {
    if (cause instanceof SQLException sql) {
      return !String.valueOf(sql.getSQLState()).startsWith(DATA_EXCEPTION);
    }
    return cause instanceof TransactionException || cause instanceof OptimisticLockingException;
  }
}
