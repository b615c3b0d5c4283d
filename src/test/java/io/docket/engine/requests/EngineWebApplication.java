package io.docket.engine.requests;

import io.docket.engine.EngineTestBeans;
import io.docket.web.Refusal;
import org.springframework.boot.actuate.autoconfigure.security.servlet.ManagementWebSecurityAutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.data.jpa.JpaRepositoriesAutoConfiguration;
import org.springframework.boot.autoconfigure.orm.jpa.HibernateJpaAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.SecurityAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;

/**
 * The engine with its REST API and Tasklist on a real web server and without any sign-in, so that
 * what holds here holds by the engine module alone.
 */
@TestComponent
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration(
    exclude = {
      SecurityAutoConfiguration.class,
      SecurityFilterAutoConfiguration.class,
      UserDetailsServiceAutoConfiguration.class,
      ManagementWebSecurityAutoConfiguration.class,
      HibernateJpaAutoConfiguration.class,
      JpaRepositoriesAutoConfiguration.class
    })
@ComponentScan(
    basePackages = "io.docket.engine",
    excludeFilters =
        @ComponentScan.Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class))
@ComponentScan(
    basePackages = "io.docket.security",
    useDefaultFilters = false,
    includeFilters =
        @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.RefusalsInWords"))
@ConfigurationPropertiesScan("io.docket.engine")
@Import(EngineTestBeans.class)
class EngineWebApplication {

  /** A refusal of the tasks module, say. */
  static final class NotYours extends Refusal {
    private static final long serialVersionUID = 1L;

    NotYours() {
      super(HttpStatus.UNPROCESSABLE_ENTITY, "not-yours", "This task is not yours.");
    }
  }
}
