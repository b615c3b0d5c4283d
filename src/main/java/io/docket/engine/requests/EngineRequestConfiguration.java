package io.docket.engine.requests;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Registers the filter for every path: the filter itself decides which ones are the engine's. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class EngineRequestConfiguration {

  // Behind sign-in, so that nobody learns anything without it, and before the engine.
  private static final int ORDER = SecurityProperties.DEFAULT_FILTER_ORDER + 10;

  @Bean
  FilterRegistrationBean<EngineRequestFilter> engineRequestFilter() {
    var registration = new FilterRegistrationBean<>(new EngineRequestFilter());
    registration.addUrlPatterns("/*");
    registration.setOrder(ORDER);
    return registration;
  }
}
