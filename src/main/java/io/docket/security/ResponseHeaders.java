package io.docket.security;

import static org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy.SAME_ORIGIN;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.HstsHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter;
import org.springframework.security.web.header.writers.XContentTypeOptionsHeaderWriter;
import org.springframework.security.web.header.writers.frameoptions.XFrameOptionsHeaderWriter;
import org.springframework.security.web.header.writers.frameoptions.XFrameOptionsHeaderWriter.XFrameOptionsMode;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * What every answer tells the browser. The engine's webapps write their own content policy and are
 * cached with a check back, so that Tasklist does not load megabytes at each visit.
 */
final class ResponseHeaders {

  private static final String OWN_PAGES =
      "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none';"
          + " frame-ancestors 'none'";

  /** Swagger UI styles itself inline and asks our own API. */
  private static final String SWAGGER =
      "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
          + " connect-src 'self'; font-src 'self'; form-action 'none'; base-uri 'none';"
          + " frame-ancestors 'none'";

  private static final RequestMatcher SWAGGER_PAGES = Surface.path("/swagger-ui/**");

  private static final List<HeaderWriter> BEFORE_ANY_CHAIN =
      List.of(
          new XContentTypeOptionsHeaderWriter(),
          new XFrameOptionsHeaderWriter(XFrameOptionsMode.DENY),
          new ReferrerPolicyHeaderWriter(SAME_ORIGIN),
          new HstsHeaderWriter(),
          new CacheControlHeadersWriter(),
          new ContentSecurityPolicyHeaderWriter(OWN_PAGES));

  private ResponseHeaders() {}

  /** For an answer that no chain of filters has seen. */
  static void write(HttpServletRequest request, HttpServletResponse response) {
    BEFORE_ANY_CHAIN.forEach(writer -> writer.writeHeaders(request, response));
  }

  static Customizer<HeadersConfigurer<HttpSecurity>> strict() {
    var notOfWebapps = new NegatedRequestMatcher(Surface.WEBAPPS);
    var ownPages = new AndRequestMatcher(notOfWebapps, new NegatedRequestMatcher(SWAGGER_PAGES));
    return headers ->
        headers
            .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
            .referrerPolicy(policy -> policy.policy(SAME_ORIGIN))
            .cacheControl(HeadersConfigurer.CacheControlConfig::disable)
            .addHeaderWriter(
                new DelegatingRequestMatcherHeaderWriter(
                    new OrRequestMatcher(notOfWebapps, Surface.WEBAPP_ANSWERS),
                    new CacheControlHeadersWriter()))
            .addHeaderWriter(
                new DelegatingRequestMatcherHeaderWriter(
                    ownPages, new ContentSecurityPolicyHeaderWriter(OWN_PAGES)))
            .addHeaderWriter(
                new DelegatingRequestMatcherHeaderWriter(
                    SWAGGER_PAGES, new ContentSecurityPolicyHeaderWriter(SWAGGER)));
  }
}
