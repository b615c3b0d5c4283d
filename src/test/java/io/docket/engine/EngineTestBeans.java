package io.docket.engine;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** A PostgreSQL of its own, and what the tests publish to their diagrams. */
@TestConfiguration(proxyBeanMethods = false)
public class EngineTestBeans {

  @Bean(destroyMethod = "close")
  EmbeddedPostgres postgres() throws IOException {
    return EmbeddedPostgres.builder().setLocaleConfig("locale", "C.UTF-8").start();
  }

  @Bean
  DataSource dataSource(EmbeddedPostgres postgres) {
    return postgres.getPostgresDatabase();
  }

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  RecordingDelegate recordingDelegate() {
    return new RecordingDelegate();
  }

  @Bean
  PublishedForTests publishedForTests() {
    return new PublishedForTests();
  }

  @Bean
  UnpublishedBean unpublishedBean() {
    return new UnpublishedBean();
  }
}
