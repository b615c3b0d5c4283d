package io.docket.web.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The OpenAPI document, as tests ask it. */
record Contract(JsonNode document) {

  static Contract of(String json) {
    try {
      return new Contract(new ObjectMapper().readTree(json));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  List<Operation> operations() {
    return document.get("paths").properties().stream()
        .flatMap(
            path ->
                path.getValue().properties().stream()
                    .map(each -> new Operation(each.getKey(), path.getKey(), each.getValue())))
        .toList();
  }

  Operation operation(String id) {
    return operations().stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
  }

  /** The examples that stand at a media type, with references resolved. */
  Stream<JsonNode> examples(JsonNode media) {
    if (media.has("example")) {
      return Stream.of(media.get("example"));
    }
    return StreamSupport.stream(media.path("examples").spliterator(), false)
        .map(example -> example.has("$ref") ? resolve(example.get("$ref").asText()) : example)
        .map(example -> example.path("value"));
  }

  private JsonNode resolve(String reference) {
    return document.at(reference.substring(1));
  }

  /** One operation of it. */
  record Operation(String method, String path, JsonNode definition) {

    String id() {
      return definition.path("operationId").asText();
    }

    JsonNode requestMedia() {
      return definition.at("/requestBody/content/application~1json");
    }

    String exampleRequest() {
      return requestMedia().path("example").toString();
    }

    JsonNode responses() {
      return definition.path("responses");
    }

    /** Status of the answer when all goes well. */
    int success() {
      return responses().properties().stream()
          .map(response -> Integer.parseInt(response.getKey()))
          .filter(status -> status < 300)
          .findFirst()
          .orElseThrow();
    }

    JsonNode exampleAnswer() {
      var content = responses().path(Integer.toString(success())).path("content");
      return content.properties().stream()
          .findFirst()
          .map(media -> media.getValue().path("example"))
          .orElse(MissingNode.getInstance());
    }

    JsonNode refusals(int status) {
      return responses().path(Integer.toString(status)).at("/content/application~1problem+json");
    }

    @Override
    public String toString() {
      return id();
    }
  }
}
