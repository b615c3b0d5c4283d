package io.docket.web.contract;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The head of the contract: what the API is, and how one signs in. */
@Configuration(proxyBeanMethods = false)
class ContractConfiguration {

  /** Of the contract, not of the program: rises when a caller has to know. */
  private static final String VERSION = "1.0";

  private static final String BEARER = "bearer";
  private static final String SESSION = "session";

  private static final String DESCRIPTION =
      """
      Tasks of bank operations, each one a BPMN process.

      * Sign in at `POST /login`, and send the token as `Authorization: Bearer …`.
      * Moments are RFC 3339 in UTC, durations ISO 8601.
      * Lists come in pages: hand the field `next` back as `cursor`; it is null on the last page.
      * A task has an `ETag`; changing and cancelling it wants `If-Match`.
      * Every POST but the sign-in takes an `Idempotency-Key`.
      * Refusals are problem details (RFC 9457); the list is at `/problems`.
      """;

  @Bean
  OpenAPI contract() {
    return new OpenAPI()
        .info(new Info().title("Docket").version(VERSION).description(DESCRIPTION))
        .servers(List.of(new Server().url("/").description("Where this document comes from")))
        .components(
            new Components()
                .addSecuritySchemes(BEARER, bearer())
                .addSecuritySchemes(SESSION, session()))
        .addSecurityItem(new SecurityRequirement().addList(BEARER));
  }

  private static SecurityScheme bearer() {
    return new SecurityScheme()
        .type(SecurityScheme.Type.HTTP)
        .scheme(BEARER)
        .description("The field `accessToken` that `POST /login` answers with");
  }

  private static SecurityScheme session() {
    return new SecurityScheme()
        .type(SecurityScheme.Type.APIKEY)
        .in(SecurityScheme.In.COOKIE)
        .name("JSESSIONID")
        .description("The session of a browser after signing in on the page `/login`");
  }
}
