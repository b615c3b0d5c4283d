package io.docket.web.contract;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Set;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Describes parameters, and the headers by which an answer leads on. */
@Component
class OperationHeaders implements GlobalOpenApiCustomizer {

  private final Examples examples;

  OperationHeaders(Examples examples) {
    this.examples = examples;
  }

  @Override
  public void customise(OpenAPI contract) {
    contract.getPaths().values().stream()
        .flatMap(item -> item.readOperations().stream())
        .forEach(operation -> describe(contract, operation));
  }

  private void describe(OpenAPI contract, Operation operation) {
    if (operation.getParameters() != null) {
      operation.getParameters().forEach(this::describe);
    }
    operation
        .getResponses()
        .forEach(
            (code, response) -> {
              if (code.equals("201")) {
                response.addHeaderObject(HttpHeaders.LOCATION, header("Location"));
              }
              if (hasVersion(contract, response)) {
                response.addHeaderObject(HttpHeaders.ETAG, header("ETag"));
              }
            });
  }

  private void describe(Parameter parameter) {
    var words = examples.parameter(parameter.getName());
    if (parameter.getDescription() == null && !words.isMissingNode()) {
      parameter.description(words.required("description").asText());
      parameter.example(words.get("example"));
    }
    if (HttpHeaders.IF_MATCH.equals(parameter.getName())) {
      parameter.required(true);
    }
    if (parameter.getSchema() == null) {
      parameter.schema(text());
    }
    if (!Boolean.TRUE.equals(parameter.getRequired())) {
      moveExampleIntoWords(parameter);
    }
  }

  /** Swagger UI sends examples unasked, and a list narrowed by all of its parameters is empty. */
  private static void moveExampleIntoWords(Parameter parameter) {
    if (parameter.getExample() != null) {
      var example = parameter.getExample();
      var text = example instanceof JsonNode node ? node.asText() : example.toString();
      parameter.description("%s; for example `%s`".formatted(parameter.getDescription(), text));
      parameter.setExample(null);
    }
  }

  private Header header(String name) {
    var words = examples.parameter(name);
    return new Header()
        .description(words.required("description").asText())
        .schema(text())
        .example(words.get("example"));
  }

  /** Whatever has a version tells it as its entity tag. */
  private static boolean hasVersion(OpenAPI contract, ApiResponse response) {
    return Inside.json(response.getContent())
        .map(media -> Inside.properties(contract, media.getSchema()).containsKey("version"))
        .orElse(false);
  }

  private static Schema<?> text() {
    return new Schema<>().types(Set.of("string"));
  }
}
