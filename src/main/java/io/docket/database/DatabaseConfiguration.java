package io.docket.database;

import io.docket.crypto.KeyDirectory;
import java.util.HashMap;
import java.util.Objects;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.NoneNestedConditions;
import org.springframework.boot.autoconfigure.flyway.FlywayConfigurationCustomizer;
import org.springframework.boot.autoconfigure.flyway.FlywayConnectionDetails;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/** Brings a PostgreSQL along unless {@code spring.datasource.url} names one. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({DatabaseSettings.class, ShowcaseSettings.class})
class DatabaseConfiguration {

  private static final String EXTERNAL = "spring.datasource.url";

  /** Tells the migrations whom to grant what: the role that the application works as. */
  @Bean
  FlywayConfigurationCustomizer applicationRole(JdbcConnectionDetails application) {
    return flyway -> {
      var placeholders = new HashMap<>(flyway.getPlaceholders());
      placeholders.put(
          "applicationRole", Objects.requireNonNullElse(application.getUsername(), ""));
      flyway.placeholders(placeholders);
    };
  }

  @Configuration(proxyBeanMethods = false)
  @Conditional(NoneExternal.class)
  static class Embedded {

    /** Spring stops it after everything that depends on it: the engine, then the pool. */
    @Bean(destroyMethod = "close")
    EmbeddedDatabase embeddedDatabase(DatabaseSettings settings) {
      return EmbeddedDatabase.start(settings);
    }

    @Bean
    JdbcConnectionDetails connectionDetails(EmbeddedDatabase database) {
      return database.connectionDetails();
    }

    @Bean
    FlywayConnectionDetails ownersConnectionDetails(EmbeddedDatabase database) {
      return database.ownersConnectionDetails();
    }

    @Bean
    DatabaseLocation databaseLocation(EmbeddedDatabase database) {
      return database.location();
    }

    /** Only while the database holds the lock on its directory. */
    @Bean
    KeyDirectory keyDirectory(EmbeddedDatabase database) {
      return new KeyDirectory(database.directory());
    }
  }

  @Configuration(proxyBeanMethods = false)
  @ConditionalOnProperty(EXTERNAL)
  static class External {

    @Bean
    DatabaseLocation databaseLocation(JdbcConnectionDetails connectionDetails) {
      return DatabaseLocation.at(connectionDetails.getJdbcUrl());
    }
  }

  static class NoneExternal extends NoneNestedConditions {

    NoneExternal() {
      super(ConfigurationPhase.PARSE_CONFIGURATION);
    }

    @ConditionalOnProperty(EXTERNAL)
    static class Named {}
  }
}
