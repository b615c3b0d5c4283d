package io.docket.welcome;

import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Does all of something or nothing, while other nodes that would do the same wait. */
@Component
class OneNodeAtATime {

  /** Any number, as long as nothing else in Docket locks the same. */
  private static final long LOCK = 7_240_003L;

  private final JdbcClient jdbc;
  private final TransactionOperations transaction;

  OneNodeAtATime(JdbcClient jdbc, TransactionOperations transaction) {
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  <T> T call(Supplier<T> work) {
    return Objects.requireNonNull(
        transaction.execute(
            status -> {
              jdbc.sql("select pg_advisory_xact_lock(:lock)").param("lock", LOCK).query(row -> {});
              return work.get();
            }));
  }
}
