package io.docket.web.contract;

import io.docket.web.Problems;
import io.docket.web.Violation;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/**
 * A kind of refusal that callers can tell from others.
 *
 * @param key stable; the last segment of the field type
 * @param statuses the HTTP statuses it comes with
 * @param meaning what happened, and what to do about it
 * @param examples by name; one of them has the name of the key
 */
record ProblemType(
    String key, List<Integer> statuses, String meaning, Map<String, Instance> examples) {

  String title() {
    return String.valueOf(Problems.of(HttpStatus.valueOf(statuses.get(0)), key, "").getTitle());
  }

  ProblemDetail example(String name, int status) {
    var instance = examples.get(name);
    if (instance == null) {
      throw new IllegalArgumentException(key + " has no example " + name);
    }
    var errors = instance.errors() == null ? List.<Violation>of() : instance.errors();
    var problem = Problems.of(HttpStatus.valueOf(status), key, instance.detail(), errors);
    problem.setInstance(URI.create(instance.instance()));
    return problem;
  }

  /** Under which name the contract keeps an example. */
  String nameInContract(String example, int status) {
    return statuses.size() == 1 ? example : example + "-" + status;
  }

  /**
   * A refusal as it once happened.
   *
   * @param instance the path of the refused request
   * @param errors the fields at fault, if it names any
   */
  record Instance(String detail, String instance, @Nullable List<Violation> errors) {}
}
