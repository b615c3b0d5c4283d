package io.docket.tasks.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which details changed, from what to what. */
class Changes {

  private final List<Map<String, @Nullable Object>> changed = new ArrayList<>();

  /** Notes a field if it differs, and says whether it does. */
  boolean note(String field, @Nullable Object old, @Nullable Object now) {
    if (Objects.equals(old, now)) {
      return false;
    }
    var change = new LinkedHashMap<String, @Nullable Object>();
    change.put("field", field);
    change.put("old", plain(old));
    change.put("new", plain(now));
    changed.add(change);
    return true;
  }

  boolean isEmpty() {
    return changed.isEmpty();
  }

  boolean anyOf(Set<String> fields) {
    return changed.stream().anyMatch(change -> fields.contains(change.get("field")));
  }

  Map<String, Object> asData() {
    return Map.of("changes", changed);
  }

  private static @Nullable Object plain(@Nullable Object value) {
    return value == null || value instanceof Number || value instanceof List
        ? value
        : value.toString();
  }
}
