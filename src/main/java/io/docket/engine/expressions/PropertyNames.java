package io.docket.engine.expressions;

import java.beans.Introspector;
import org.jspecify.annotations.Nullable;

/** Between the names of properties and of their getters. */
final class PropertyNames {

  private PropertyNames() {}

  /** The property of {@code getDeadline} or {@code isOverdue}; null for other names. */
  static @Nullable String ofGetter(String method) {
    var prefix = method.startsWith("get") ? 3 : method.startsWith("is") ? 2 : 0;
    return prefix == 0 || method.length() == prefix
        ? null
        : Introspector.decapitalize(method.substring(prefix));
  }
}
