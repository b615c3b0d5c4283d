package io.docket.connectors;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.docket.DocketTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What Camunda Modeler offers is what the connectors take. */
@DocketTest
class ElementTemplateTests {

  private static final Path TEMPLATES = Path.of("processes", "element-templates");

  private final List<ServerConnector> connectors;
  private final RepositoryService repository;

  @Autowired
  ElementTemplateTests(List<ServerConnector> connectors, RepositoryService repository) {
    this.connectors = connectors;
    this.repository = repository;
  }

  @Test
  void nameTheInputsOfTheirConnectorAndNoOthers() throws IOException {
    assertThat(connectors).hasSize(2);
    for (var connector : connectors) {
      var template = read(connector.getId());

      assertThat(names(template, "property")).contains("connectorId");
      assertThat(names(template, "camunda:inputParameter"))
          .containsExactlyInAnyOrderElementsOf(connector.inputs());
      assertThat(template.toString()).contains("\"value\":\"" + connector.getId() + "\"");
    }
  }

  @Test
  void nameTheErrorsThatTheConnectorsThrow() throws IOException {
    for (var connector : connectors) {
      assertThat(read(connector.getId()).path("description").textValue())
          .contains(
              ConnectorErrors.UNAVAILABLE,
              ConnectorErrors.RECIPIENT_REFUSED,
              ConnectorErrors.REFUSED);
    }
  }

  @Test
  void areThereForEachConnectorAndNothingElse() throws IOException {
    try (var files = Files.list(TEMPLATES)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("email.json", "calendar.json");
    }
  }

  @Test
  void areNotDeployed() {
    var names =
        repository.createDeploymentQuery().list().stream()
            .flatMap(each -> repository.getDeploymentResourceNames(each.getId()).stream());

    assertThat(names).noneMatch(name -> name.contains("element-templates"));
  }

  private static JsonNode read(String connector) throws IOException {
    return new ObjectMapper().readTree(TEMPLATES.resolve(connector + ".json").toFile());
  }

  private static List<String> names(JsonNode template, String type) {
    var properties = template.path("scopes").path(0).path("properties");
    return StreamSupport.stream(properties.spliterator(), false)
        .map(property -> property.path("binding"))
        .filter(binding -> type.equals(binding.path("type").textValue()))
        .map(binding -> binding.path("name").textValue())
        .toList();
  }
}
