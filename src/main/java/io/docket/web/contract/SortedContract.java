package io.docket.web.contract;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.Comparator;
import java.util.TreeMap;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Brings the contract into an order of its own, so that each change of it shows as one. */
@Component
@Order
class SortedContract implements GlobalOpenApiCustomizer {

  @Override
  public void customise(OpenAPI contract) {
    var paths = new Paths();
    paths.putAll(new TreeMap<>(contract.getPaths()));
    contract.setPaths(paths);
    contract.getTags().sort(Comparator.comparing(Tag::getName));
    var components = contract.getComponents();
    components.setSchemas(new TreeMap<>(components.getSchemas()));
    paths.values().stream()
        .flatMap(item -> item.readOperations().stream())
        .forEach(
            operation -> {
              var responses = new ApiResponses();
              responses.putAll(new TreeMap<>(operation.getResponses()));
              operation.setResponses(responses);
            });
  }
}
