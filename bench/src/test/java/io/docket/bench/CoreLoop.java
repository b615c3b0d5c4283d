package io.docket.bench;

import static io.gatling.javaapi.core.CoreDsl.asLongAsDuring;

import io.gatling.javaapi.core.ChainBuilder;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** A loop with an end, whatever happens. */
final class CoreLoop {

  private CoreLoop() {}

  static ChainBuilder until(Duration time, BooleanSupplier goOn, ChainBuilder body) {
    return asLongAsDuring(session -> goOn.getAsBoolean(), time).on(body);
  }
}
