package io.docket.database;

import static io.docket.database.DataFixture.note;
import static io.docket.database.DataFixture.notes;
import static io.docket.database.DataFixture.sql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class EmbeddedDatabaseTests {

  private final Path directory;
  private final DataFixture data;

  EmbeddedDatabaseTests(@TempDir Path directory) throws IOException, InterruptedException {
    this.directory = directory;
    this.data = DataFixture.in(directory);
  }

  @Test
  void keepsItsDataOverARestart() {
    try (var database = data.start()) {
      note(database, "kept");
    }

    try (var database = data.start()) {
      assertThat(notes(database)).containsExactly("kept");
    }
  }

  @Test
  void isDurableAndSpeaksOnlyToThisMachine() throws IOException {
    try (var database = data.start()) {
      assertThat(setting(database, "fsync")).isEqualTo("on");
      assertThat(setting(database, "synchronous_commit")).isEqualTo("on");
      assertThat(setting(database, "full_page_writes")).isEqualTo("on");
      assertThat(setting(database, "listen_addresses")).isEqualTo("127.0.0.1");
      assertThat(setting(database, "server_encoding")).isEqualTo("UTF8");
      assertThat(sql(database).queryForObject("SELECT upper('ä')", String.class)).isEqualTo("Ä");
      assertThat(Files.readAllLines(data.pidFile()).get(4)).as("directory of sockets").isBlank();
    }
  }

  @Test
  void bringsTheVersionThatItClaims() {
    try (var database = data.start()) {
      assertThat(setting(database, "server_version")).startsWith(PostgresServer.VERSION + ".");
    }
  }

  @Test
  void refusesEverybodyWithoutThePassword() {
    try (var database = data.start()) {
      for (var role : List.of("docket", "docket_application", "postgres")) {
        var intruder =
            new DriverManagerDataSource(database.connectionDetails().getJdbcUrl(), role, "guess");

        assertThatThrownBy(intruder::getConnection)
            .isInstanceOf(SQLException.class)
            .hasMessageContaining("password authentication failed");
      }
    }
  }

  @Test
  void worksAsAnOrdinaryRole() {
    try (var database = data.start()) {
      assertThat(setting(database, "is_superuser")).isEqualTo("off");
    }
  }

  @Test
  void worksAsARoleThatOwnsNothing() {
    try (var database = data.start()) {
      note(database, "the owner's");

      assertThatThrownBy(() -> sql(database).execute("CREATE TABLE mine (text text)"))
          .rootCause()
          .hasMessageContaining("permission denied");
      assertThatThrownBy(() -> sql(database).execute("DROP TABLE note"))
          .rootCause()
          .hasMessageContaining("must be owner");
    }
  }

  @Test
  void givesDataFromBeforeTheTwoRolesTheSecond() {
    try (var database = data.start()) {
      note(database, "kept");
      superuser(database).execute("DROP ROLE docket_application");
    }

    try (var database = data.start()) {
      assertThat(sql(database).queryForObject("SELECT current_user", String.class))
          .isEqualTo("docket_application");
      assertThat(notes(database)).containsExactly("kept");
    }
  }

  @Test
  void keepsItsFilesToItself() throws IOException {
    var fresh = new DataFixture(directory.resolve("fresh"));

    fresh.start().close();

    assertThat(permissions(fresh.directory())).isEqualTo("rwx------");
    assertThat(permissions(fresh.directory().resolve("programs"))).isEqualTo("rwx------");
    assertThat(permissions(fresh.cluster())).isEqualTo("rwx------");
    assertThat(permissions(fresh.cluster().resolve("docket.password"))).isEqualTo("rw-------");
  }

  @Test
  void leavesNoServerBehindWhenItCloses() throws IOException {
    data.start().close();

    assertThat(data.pidFile()).doesNotExist();
    try (var files = Files.list(directory)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("postgres", "postgres.lock", "postgres-start.log", "programs");
    }
  }

  @Test
  void saysWhereItIs() {
    try (var database = data.start()) {
      assertThat(database.location().embedded()).isTrue();
      assertThat(database.location().directory()).contains(directory);
      assertThat(database.location().description()).contains(directory.toString());
    }
  }

  private JdbcTemplate superuser(EmbeddedDatabase database) {
    return new JdbcTemplate(
        new DriverManagerDataSource(
            database.connectionDetails().getJdbcUrl(), "postgres", data.password()));
  }

  private static String setting(EmbeddedDatabase database, String name) {
    return String.valueOf(sql(database).queryForObject("SHOW " + name, String.class));
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
