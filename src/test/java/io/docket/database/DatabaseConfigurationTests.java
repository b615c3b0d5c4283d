package io.docket.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.docket.TestDatabase;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.JdbcTemplate;

class DatabaseConfigurationTests {

  private final ApplicationContextRunner application =
      new ApplicationContextRunner()
          .withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class))
          .withUserConfiguration(DatabaseConfiguration.class);

  @Test
  void bringsADatabaseAlongWhereNoneIsConfigured(@TempDir Path directory) throws Exception {
    var data = DataFixture.in(directory);

    application
        .withPropertyValues("docket.database.directory=" + directory)
        .run(
            context -> {
              var sql = new JdbcTemplate(context.getBean(DataSource.class));
              assertThat(sql.queryForObject("SELECT current_user", String.class))
                  .isEqualTo("docket_application");
              assertThat(context.getBean(DatabaseLocation.class).embedded()).isTrue();
              assertThat(context.getBeanFactory().getDependentBeans("embeddedDatabase"))
                  .contains("connectionDetails");
              assertThat(context.getBeanFactory().getDependentBeans("connectionDetails"))
                  .contains("dataSource");
            });
    assertThat(data.pidFile()).doesNotExist();
  }

  @Test
  void bringsNothingAlongWhereADatabaseIsConfigured(@TempDir Path directory) {
    var unused = directory.resolve("data");

    application
        .withInitializer(new TestDatabase())
        .withPropertyValues("docket.database.directory=" + unused)
        .run(
            context -> {
              var sql = new JdbcTemplate(context.getBean(DataSource.class));
              assertThat(sql.queryForObject("SELECT 1", Integer.class)).isEqualTo(1);
              assertThat(context).doesNotHaveBean(EmbeddedDatabase.class);
              assertThat(context.getBean(DatabaseLocation.class).embedded()).isFalse();
            });
    assertThat(unused).doesNotExist();
  }

  @Test
  void doesNotFallBackToAnEmbeddedDatabaseWhenTheConfiguredAddressIsEmpty(@TempDir Path directory) {
    var unused = directory.resolve("data");

    application
        .withPropertyValues("spring.datasource.url=", "docket.database.directory=" + unused)
        .run(context -> assertThat(context).hasFailed());
    assertThat(unused).doesNotExist();
  }
}
