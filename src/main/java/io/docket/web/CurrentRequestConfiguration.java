package io.docket.web;

import org.springframework.boot.web.servlet.filter.OrderedRequestContextFilter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.RequestContextFilter;

/** Lets whatever runs for a request ask about it, the security filters included. */
@Configuration(proxyBeanMethods = false)
class CurrentRequestConfiguration {

  /** In the place of Jersey's, which comes only after people have signed in. */
  @Bean
  RequestContextFilter requestContextFilter() {
    return new OrderedRequestContextFilter();
  }
}
