package io.docket.web.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.docket.web.InvalidRequest;
import io.docket.web.Problems;
import io.docket.web.Violation;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.media.Schema;
import java.net.URI;
import java.util.List;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.stereotype.Component;

/** Gives each operation an example of what it takes and of what it answers. */
@Component
class OperationExamples implements GlobalOpenApiCustomizer {

  private final Examples examples;
  private final ObjectMapper json;

  OperationExamples(Examples examples, ObjectMapper json) {
    this.examples = examples;
    this.json = json;
  }

  @Override
  public void customise(OpenAPI contract) {
    contract
        .getPaths()
        .forEach((path, item) -> item.readOperations().forEach(each -> fill(contract, path, each)));
  }

  private void fill(OpenAPI contract, String path, Operation operation) {
    if (operation.getRequestBody() != null) {
      Inside.json(operation.getRequestBody().getContent())
          .ifPresent(media -> media.setExample(of(contract, media.getSchema())));
    }
    for (var response : operation.getResponses().values()) {
      Inside.json(response.getContent())
          .ifPresent(media -> media.setExample(answer(contract, operation, media.getSchema())));
    }
    fillFaults(path, operation);
  }

  private JsonNode answer(OpenAPI contract, Operation operation, Schema<?> schema) {
    return examples.answer(operation.getOperationId(), of(contract, schema));
  }

  /** A page is made of an example of what it holds. */
  private JsonNode of(OpenAPI contract, Schema<?> schema) {
    var properties = Inside.properties(contract, schema);
    var items = properties.get("items");
    if (items == null || !properties.containsKey("next")) {
      return examples.of(Inside.name(schema));
    }
    var page = JsonNodeFactory.instance.objectNode();
    page.putArray("items").add(examples.of(Inside.name(items.getItems())));
    return page.putNull("next");
  }

  private void fillFaults(String path, Operation operation) {
    var faults = examples.faults(operation.getOperationId());
    if (!faults.isEmpty()) {
      var violations = List.of(json.convertValue(faults, Violation[].class));
      var problem = Problems.of(new InvalidRequest(violations));
      problem.setInstance(URI.create(examples.path(path)));
      Inside.problems(operation.getResponses(), "400")
          .addExamples("invalid-request", new Example().value(json.valueToTree(problem)));
    }
  }
}
