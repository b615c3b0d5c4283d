package io.docket.web.contract;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Every problem that Docket tells callers of: {@code contract/problems.json}, in its order. */
@Component
class ProblemCatalogue {

  private final List<ProblemType> problems;

  ProblemCatalogue(ObjectMapper json) throws IOException {
    try (var file = new ClassPathResource("contract/problems.json").getInputStream()) {
      problems = json.readValue(file, new TypeReference<List<ProblemType>>() {});
    }
  }

  List<ProblemType> all() {
    return problems;
  }

  Optional<ProblemType> find(String key) {
    return problems.stream().filter(problem -> problem.key().equals(key)).findFirst();
  }

  /** The problem that has an example of this name; its own key is one. */
  ProblemType ofExample(String name) {
    return problems.stream()
        .filter(problem -> problem.examples().containsKey(name))
        .findFirst()
        .orElseThrow(
            () -> new IllegalStateException(name + " is missing in contract/problems.json"));
  }
}
