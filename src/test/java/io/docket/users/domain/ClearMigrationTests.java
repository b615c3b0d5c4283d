package io.docket.users.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.docket.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Data of the version that stored names in clear, brought up to date. */
class ClearMigrationTests {

  private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");

  /** All that the earlier version had. */
  private static final List<String> EARLIER =
      List.of("V1__", "V2__", "V10__", "V11__", "V12__", "V20__", "V30__", "V40__", "V60__");

  @TempDir private Path earlier;

  @Test
  void carriesNamesOverToWhereTheStartFindsThem() throws IOException {
    try (var database = TestDatabase.scratch("earlier")) {
      var source = database.connection();
      copyEarlierMigrations();
      migrate(source, earlier);
      var jdbc = JdbcClient.create(source);
      jdbc.sql(
              """
              insert into app_user
                (username, first_name, last_name, email, password_hash, roles, created_at)
              values ('maria', 'Maria', 'Müller', 'maria@docket.example', '-', '{user}', now())""")
          .update();

      migrate(source, MIGRATIONS);

      assertThat(jdbc.sql("select * from app_user_in_clear").query().listOfRows())
          .containsExactly(
              Map.of(
                  "username", "maria",
                  "first_name", "Maria",
                  "last_name", "Müller",
                  "email", "maria@docket.example"));
      assertThat(jdbc.sql("select first_ from act_id_user").query().listOfRows()).hasSize(1);
      assertThat(jdbc.sql("select * from app_user").query().singleRow())
          .containsEntry("username", "maria")
          .containsEntry("active", true)
          .containsEntry("pending", false)
          .containsEntry("last_name", null);
    }
  }

  private void copyEarlierMigrations() throws IOException {
    try (var files = Files.list(MIGRATIONS)) {
      for (var file : files.toList()) {
        var name = file.getFileName().toString();
        if (EARLIER.stream().anyMatch(name::startsWith)) {
          Files.copy(file, earlier.resolve(name));
        }
      }
    }
  }

  private static void migrate(DataSource source, Path migrations) {
    Flyway.configure()
        .dataSource(source)
        .locations("filesystem:" + migrations)
        .outOfOrder(true)
        .placeholders(Map.of("applicationRole", ""))
        .load()
        .migrate();
  }
}
