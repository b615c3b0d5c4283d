package io.docket.security.identity;

import io.docket.users.CurrentActor;
import jakarta.servlet.Filter;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the engine's doors behind the sign-in: right after Spring Security, before the engine. */
@Configuration(proxyBeanMethods = false)
class EngineAuthenticationConfiguration {

  @Bean
  FilterRegistrationBean<WebappAuthenticationFilter> webappAuthentication(
      CurrentActor currentActor, ProcessEngine engine) {
    return afterSignIn(
        new WebappAuthenticationFilter(currentActor, engine), "/camunda/api/*", "/camunda/app/*");
  }

  @Bean
  FilterRegistrationBean<EngineRestAuthenticationFilter> engineRestAuthentication(
      CurrentActor currentActor, ProcessEngine engine) {
    return afterSignIn(
        new EngineRestAuthenticationFilter(currentActor, engine.getIdentityService()),
        "/engine-rest/*");
  }

  private static <T extends Filter> FilterRegistrationBean<T> afterSignIn(
      T filter, String... paths) {
    var registration = new FilterRegistrationBean<>(filter);
    registration.addUrlPatterns(paths);
    registration.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 1);
    return registration;
  }
}
