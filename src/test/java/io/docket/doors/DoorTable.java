package io.docket.doors;

import io.docket.users.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.core.io.ClassPathResource;

/** Who may ask what, endpoint by endpoint, as written down in a file beside this class. */
final class DoorTable {

  private final String file;
  private final Map<String, Row> rows = new LinkedHashMap<>();

  private DoorTable(String file) {
    this.file = file;
  }

  static DoorTable read(String file) {
    try {
      var table = new DoorTable(file);
      new ClassPathResource("doors/" + file)
          .getContentAsString(StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(Row::of)
          .forEach(row -> table.rows.put(row.toString(), row));
      return table;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  Iterable<Row> rows() {
    return rows.values();
  }

  /** What is registered and not written down, or the other way round; each as what to do. */
  Set<String> differencesFrom(Set<String> registered) {
    var differences = new TreeSet<String>();
    for (var endpoint : registered) {
      if (!rows.containsKey(endpoint)) {
        differences.add(
            "New: decide who may ask for it, and add a line to src/test/resources/doors/%s: \"%s | …\""
                .formatted(file, endpoint));
      }
    }
    for (var endpoint : rows.keySet()) {
      if (!registered.contains(endpoint)) {
        differences.add(
            "Gone: take the line \"%s\" out of src/test/resources/doors/%s"
                .formatted(endpoint, file));
      }
    }
    return differences;
  }

  /**
   * One endpoint.
   *
   * @param who words for who may, explained at the head of the file
   * @param body what the endpoint understands; empty if it wants none
   */
  record Row(String method, String path, Set<String> who, String body) {

    static Row of(String line) {
      var columns = line.split(" \\| ", 3);
      var endpoint = columns[0].split(" ", 2);
      var body = columns.length > 2 ? columns[2] : "";
      return new Row(endpoint[0], endpoint[1], Set.of(columns[1].split(" ")), body);
    }

    /** The verb of the request: files and servlets are asked with GET. */
    String verb() {
      return isFile() ? "GET" : method;
    }

    boolean is(String word) {
      return who.contains(word);
    }

    /** Whether a call by those who may would spoil something. */
    boolean isNotForThoseWhoMay() {
      return is("!");
    }

    /** Whether this role is named. */
    boolean names(Role role) {
      return is(role.name().toLowerCase(Locale.ROOT));
    }

    /** Whether no role is named: then it does not matter which one somebody has. */
    boolean namesNoRole() {
      return Set.of(Role.values()).stream().noneMatch(this::names);
    }

    boolean reads() {
      return Set.of("GET", "OPTIONS").contains(verb());
    }

    private boolean isFile() {
      return Set.of("FILES", "SERVLET").contains(method);
    }

    @Override
    public String toString() {
      return method + " " + path;
    }
  }
}
