package io.docket.web.contract;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.examples.Example;
import java.util.TreeMap;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.stereotype.Component;

/** Writes down once what a refusal looks like, for all operations to point at. */
@Component
class ProblemComponents implements GlobalOpenApiCustomizer {

  private final ProblemCatalogue problems;
  private final ObjectMapper json;

  ProblemComponents(ProblemCatalogue problems, ObjectMapper json) {
    this.problems = problems;
    this.json = json;
  }

  @Override
  public void customise(OpenAPI contract) {
    var components = contract.getComponents();
    ModelConverters.getInstance(true).readAll(Refused.class).forEach(components::addSchemas);
    components.setExamples(new TreeMap<>());
    problems.all().forEach(problem -> add(problem, components));
  }

  private void add(ProblemType problem, Components components) {
    for (var name : problem.examples().keySet()) {
      for (var status : problem.statuses()) {
        var example = json.valueToTree(problem.example(name, status));
        components.addExamples(problem.nameInContract(name, status), new Example().value(example));
      }
    }
  }
}
