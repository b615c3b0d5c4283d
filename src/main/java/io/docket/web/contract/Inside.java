package io.docket.web.contract;

import static java.util.Objects.requireNonNull;
import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;
import static org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON_VALUE;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Ways through the library's document, where everything may be missing. */
final class Inside {

  private Inside() {}

  static Optional<MediaType> json(@Nullable Content content) {
    return Optional.ofNullable(content).map(each -> each.get(APPLICATION_JSON_VALUE));
  }

  static MediaType problems(ApiResponses responses, String code) {
    ApiResponse response = requireNonNull(responses.get(code), code);
    return requireNonNull(response.getContent().get(APPLICATION_PROBLEM_JSON_VALUE), code);
  }

  /** The name that a reference ends with. */
  static String name(Schema<?> reference) {
    var path = reference.get$ref();
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** The properties of what a reference points at; the library's schemas are raw types. */
  @SuppressWarnings({"unchecked", "rawtypes"})
  static Map<String, Schema<?>> properties(OpenAPI contract, Schema<?> reference) {
    var schema = contract.getComponents().getSchemas().get(name(reference));
    return (Map) requireNonNull(schema).getProperties();
  }
}
