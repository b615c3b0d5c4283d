package io.docket.web.contract;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springdoc.core.properties.SwaggerUiConfigProperties;
import org.springdoc.core.properties.SwaggerUiOAuthProperties;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springdoc.webmvc.ui.SwaggerIndexPageTransformer;
import org.springdoc.webmvc.ui.SwaggerWelcomeCommon;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.resource.ResourceTransformerChain;
import org.springframework.web.servlet.resource.TransformedResource;

/**
 * Lets Swagger UI call the API for whoever is signed in to the browser: the library can only take a
 * CSRF token from a cookie or from the browser's storage, and Docket keeps it in neither.
 */
@Component
class SwaggerPage extends SwaggerIndexPageTransformer {

  private static final String START = "SwaggerUIBundle({";
  private static final String START_WITH_TOKEN =
      START + "\n    requestInterceptor: withSessionToken,";

  private final String script;

  SwaggerPage(
      SwaggerUiConfigProperties configuration,
      SwaggerUiOAuthProperties authorization,
      SwaggerWelcomeCommon welcome,
      ObjectMapperProvider json)
      throws IOException {
    super(configuration, authorization, welcome, json);
    script =
        new ClassPathResource("contract/session-token.js")
            .getContentAsString(StandardCharsets.UTF_8);
  }

  @Override
  public Resource transform(
      HttpServletRequest request, Resource resource, ResourceTransformerChain chain)
      throws IOException {
    var transformed = super.transform(request, resource, chain);
    if (!"swagger-initializer.js".equals(resource.getFilename())) {
      return transformed;
    }
    var page = transformed.getContentAsString(StandardCharsets.UTF_8);
    var extended = script + page.replace(START, START_WITH_TOKEN);
    return new TransformedResource(resource, extended.getBytes(StandardCharsets.UTF_8));
  }
}
