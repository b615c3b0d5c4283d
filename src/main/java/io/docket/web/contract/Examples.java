package io.docket.web.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The examples of the contract, in files beside it: {@code examples.json} has one for each record,
 * {@code parameters.json} one for each parameter and header, {@code operations.json} what is
 * different in the answer of a single operation, and what may be at fault in its request.
 */
@Component
class Examples {

  private final JsonNode records;
  private final JsonNode parameters;
  private final JsonNode operations;

  Examples(ObjectMapper json) throws IOException {
    records = read(json, "contract/examples.json");
    parameters = read(json, "contract/parameters.json");
    operations = read(json, "contract/operations.json");
  }

  /** An example of that record. */
  JsonNode of(String schema) {
    return records.required(schema).deepCopy();
  }

  /** An example of that record, as that operation answers it. */
  JsonNode answer(String operationId, JsonNode example) {
    var differences = operations.path(operationId).path("answer");
    if (example instanceof ObjectNode object && differences instanceof ObjectNode different) {
      object.setAll(different);
    }
    return example;
  }

  /** The fields that may be at fault when that operation is called, none where it takes none. */
  JsonNode faults(String operationId) {
    return operations.path(operationId).path("faults");
  }

  /** A path with examples in the places of its parameters. */
  String path(String template) {
    var path = template;
    for (var parameter : parameters.properties()) {
      var example = parameter.getValue().path("example").asText();
      path = path.replace("{" + parameter.getKey() + "}", example);
    }
    return path;
  }

  /** Description and example of a parameter or header. */
  JsonNode parameter(String name) {
    return parameters.path(name);
  }

  private static JsonNode read(ObjectMapper json, String name) throws IOException {
    try (var file = new ClassPathResource(name).getInputStream()) {
      return json.readTree(file);
    }
  }
}
