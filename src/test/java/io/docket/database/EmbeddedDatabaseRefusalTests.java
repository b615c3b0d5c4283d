package io.docket.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class EmbeddedDatabaseRefusalTests {

  private final DataFixture data;

  EmbeddedDatabaseRefusalTests(@TempDir Path directory) throws IOException, InterruptedException {
    this.data = DataFixture.in(directory);
  }

  @Test
  void refusesDataThatAnotherDocketUses(CapturedOutput console) throws Exception {
    try (var other = OtherDocket.start(data.directory())) {
      var second =
          new SpringApplicationBuilder(DatabaseConfiguration.class).web(WebApplicationType.NONE);

      assertThatThrownBy(() -> second.run("--docket.database.directory=" + data.directory()))
          .hasRootCauseInstanceOf(EmbeddedDatabaseUnusable.class);

      assertThat(console)
          .contains("APPLICATION FAILED TO START")
          .contains("Another Docket (process " + other.pid() + ") already uses the data in ")
          .contains("DOCKET_DATABASE_DIRECTORY")
          .doesNotContain("\tat io.docket");
      assertThat(ProcessHandle.of(data.postmaster())).get().matches(ProcessHandle::isAlive);
    }
  }

  @Test
  void refusesTheDataOfAnotherMajorVersion() throws IOException {
    Files.writeString(data.cluster().resolve("PG_VERSION"), "16\n");

    assertThatExceptionOfType(EmbeddedDatabaseUnusable.class)
        .isThrownBy(data::start)
        .withMessageContainingAll("written by PostgreSQL 16", "brings PostgreSQL 17")
        .extracting(EmbeddedDatabaseUnusable::action)
        .asString()
        .contains("pg_dump", "pg_restore");
  }

  @Test
  void canBeStartedAgainAfterARefusal() throws IOException {
    var version = data.cluster().resolve("PG_VERSION");
    Files.writeString(version, "16\n");
    assertThatThrownBy(data::start).isInstanceOf(EmbeddedDatabaseUnusable.class);

    Files.writeString(version, "17\n");

    assertThat(data.start()).satisfies(EmbeddedDatabase::close);
  }

  @Test
  void refusesADirectoryWithSomethingElseInIt(@TempDir Path directory) throws IOException {
    var other = new DataFixture(directory);
    Files.createDirectories(other.cluster());
    var letter = Files.writeString(other.cluster().resolve("letter.txt"), "Dear Sir or Madam");

    assertThatThrownBy(other::start)
        .isInstanceOf(EmbeddedDatabaseUnusable.class)
        .hasMessageContaining("no PostgreSQL data");

    assertThat(letter).exists();
  }

  @Test
  void saysWhatPostgresComplainsAbout() throws IOException {
    Files.writeString(data.cluster().resolve("postgresql.conf"), "no_such_setting = 1\n");
    var settings = new DatabaseSettings(data.directory().toString(), Duration.ofSeconds(1));

    assertThatThrownBy(() -> EmbeddedDatabase.start(settings))
        .isInstanceOf(EmbeddedDatabaseUnusable.class)
        .hasMessageContaining("no_such_setting");
  }
}
