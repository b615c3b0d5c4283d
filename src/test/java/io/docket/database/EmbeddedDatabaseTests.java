package io.docket.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class EmbeddedDatabaseTests {

  private final Path directory;

  EmbeddedDatabaseTests(@TempDir Path directory) {
    this.directory = directory;
  }

  @Test
  void keepsItsDataOverARestart() {
    try (var database = start()) {
      sql(database).execute("CREATE TABLE note (text text)");
      sql(database).update("INSERT INTO note VALUES ('kept')");
    }

    try (var database = start()) {
      assertThat(notes(database)).containsExactly("kept");
    }
  }

  @Test
  void isDurableAndSpeaksOnlyToThisMachine() {
    try (var database = start()) {
      assertThat(setting(database, "fsync")).isEqualTo("on");
      assertThat(setting(database, "synchronous_commit")).isEqualTo("on");
      assertThat(setting(database, "full_page_writes")).isEqualTo("on");
      assertThat(setting(database, "listen_addresses")).isEqualTo("127.0.0.1");
      assertThat(setting(database, "server_encoding")).isEqualTo("UTF8");
      assertThat(setting(database, "lc_ctype")).isEqualTo("C.UTF-8");
    }
  }

  @Test
  void bringsTheVersionThatItClaims() {
    try (var database = start()) {
      assertThat(setting(database, "server_version")).startsWith(PostgresServer.VERSION + ".");
    }
  }

  @Test
  void refusesEverybodyWithoutThePassword() {
    try (var database = start()) {
      for (var role : List.of("docket", "postgres")) {
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
    try (var database = start()) {
      assertThat(setting(database, "is_superuser")).isEqualTo("off");
    }
  }

  @Test
  void keepsItsFilesToItself() throws IOException {
    var data = directory.resolve("private");
    try (var database = EmbeddedDatabase.start(settings(data))) {
      assertThat(database.location().embedded()).isTrue();
    }

    assertThat(permissions(data)).isEqualTo("rwx------");
    assertThat(permissions(data.resolve("programs"))).isEqualTo("rwx------");
    assertThat(permissions(data.resolve("postgres"))).isEqualTo("rwx------");
    assertThat(permissions(data.resolve("postgres/docket.password"))).isEqualTo("rw-------");
  }

  @Test
  void leavesNoServerBehindWhenItCloses() throws IOException {
    start().close();

    assertThat(directory.resolve("postgres/postmaster.pid")).doesNotExist();
    try (var files = Files.list(directory)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("postgres", "postgres.lock", "postgres-start.log", "programs");
    }
  }

  @Test
  void refusesTheDataOfAnotherMajorVersion() throws IOException {
    start().close();
    Files.writeString(directory.resolve("postgres/PG_VERSION"), "16\n");

    assertThatThrownBy(this::start)
        .isInstanceOfSatisfying(
            EmbeddedDatabaseUnusable.class,
            refusal -> {
              assertThat(refusal.description()).contains("PostgreSQL 16", "PostgreSQL 17");
              assertThat(refusal.action()).contains("pg_dump", "pg_restore");
            });
  }

  @Test
  void refusesADirectoryWithSomethingElseInIt() throws IOException {
    Files.createDirectories(directory.resolve("postgres"));
    Files.writeString(directory.resolve("postgres/letter.txt"), "Dear Sir or Madam");

    assertThatThrownBy(this::start)
        .isInstanceOf(EmbeddedDatabaseUnusable.class)
        .hasMessageContaining("no PostgreSQL data");
    assertThat(directory.resolve("postgres/letter.txt")).exists();
  }

  @Test
  void beginsAgainAfterAnInterruptedFirstStart() throws IOException {
    var half = Files.createDirectories(directory.resolve("postgres-new-1/postgres"));
    Files.writeString(half.resolve("PG_VERSION"), "17\n");
    var program = directory.resolve("programs/postgres/PG-1/bin");
    Files.createDirectories(program);

    try (var database = start()) {
      assertThat(setting(database, "fsync")).isEqualTo("on");
    }
    assertThat(half).doesNotExist();
    assertThat(program).doesNotExist();
  }

  @Test
  void saysWhatPostgresComplainsAbout() throws IOException {
    start().close();
    Files.writeString(directory.resolve("postgres/postgresql.conf"), "no_such_setting = 1\n");

    assertThatThrownBy(
            () ->
                EmbeddedDatabase.start(
                    new DatabaseSettings(directory.toString(), Duration.ofSeconds(2))))
        .isInstanceOf(EmbeddedDatabaseUnusable.class)
        .hasMessageContaining("no_such_setting");
  }

  @Test
  void canBeStartedAgainAfterARefusal() throws IOException {
    start().close();
    var version = directory.resolve("postgres/PG_VERSION");
    Files.writeString(version, "16\n");
    assertThatThrownBy(this::start).isInstanceOf(EmbeddedDatabaseUnusable.class);
    Files.writeString(version, "17\n");

    try (var database = start()) {
      assertThat(setting(database, "fsync")).isEqualTo("on");
    }
  }

  private EmbeddedDatabase start() {
    return EmbeddedDatabase.start(settings(directory));
  }

  private static DatabaseSettings settings(Path directory) {
    return new DatabaseSettings(directory.toString(), Duration.ofSeconds(60));
  }

  private static List<String> notes(EmbeddedDatabase database) {
    return sql(database).queryForList("SELECT text FROM note", String.class);
  }

  private static String setting(EmbeddedDatabase database, String name) {
    return sql(database).queryForObject("SHOW " + name, String.class);
  }

  private static JdbcTemplate sql(EmbeddedDatabase database) {
    var details = database.connectionDetails();
    return new JdbcTemplate(
        new DriverManagerDataSource(
            details.getJdbcUrl(), details.getUsername(), details.getPassword()));
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
