package io.docket.engine.expressions;

import java.util.Set;
import org.camunda.spin.Spin;
import org.camunda.spin.json.SpinJsonNode;

/**
 * Spin's {@code S} and {@code JSON} for text alone: the originals also turn any object into JSON
 * and would read out every getter of a delegate.
 */
public final class JsonFunctions {

  static final Set<String> NAMES = Set.of("S", "JSON");

  private JsonFunctions() {}

  /** Reads JSON text. */
  public static SpinJsonNode json(String text) {
    return Spin.JSON(text);
  }
}
