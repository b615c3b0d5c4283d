package io.docket.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;

/** A data directory for one test, copied from one that was made once: creating takes seconds. */
record DataFixture(Path directory) {

  static DataFixture in(Path directory) throws IOException, InterruptedException {
    var cluster = Pristine.DIRECTORY.resolve("postgres");
    var copying = new ProcessBuilder("cp", "-a", cluster.toString(), directory.toString()).start();
    if (copying.waitFor() != 0) {
      throw new IOException("Could not copy to " + directory);
    }
    var programs = Pristine.DIRECTORY.resolve("programs");
    Files.createSymbolicLink(directory.resolve("programs"), programs);
    return new DataFixture(directory);
  }

  EmbeddedDatabase start() {
    return EmbeddedDatabase.start(settings());
  }

  DatabaseSettings settings() {
    return new DatabaseSettings(directory.toString(), Duration.ofSeconds(60));
  }

  Path cluster() {
    return directory.resolve("postgres");
  }

  Path pidFile() {
    return cluster().resolve("postmaster.pid");
  }

  /** Of the superuser and of the owner. */
  String password() {
    try {
      return Files.readString(cluster().resolve("docket.password"));
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  long postmaster() throws IOException {
    return Long.parseLong(Files.readAllLines(pidFile()).get(0).strip());
  }

  static JdbcTemplate sql(EmbeddedDatabase database) {
    return sql(database.connectionDetails());
  }

  static JdbcTemplate sql(JdbcConnectionDetails details) {
    return new JdbcTemplate(
        new DriverManagerDataSource(
            details.getJdbcUrl(), details.getUsername(), details.getPassword()));
  }

  static JdbcTemplate asOwner(EmbeddedDatabase database) {
    var details = database.ownersConnectionDetails();
    return new JdbcTemplate(
        new DriverManagerDataSource(
            String.valueOf(details.getJdbcUrl()), details.getUsername(), details.getPassword()));
  }

  static void note(EmbeddedDatabase database, String text) {
    asOwner(database).execute("CREATE TABLE IF NOT EXISTS note (text text)");
    asOwner(database).update("INSERT INTO note VALUES (?)", text);
  }

  static List<String> notes(EmbeddedDatabase database) {
    return asOwner(database).queryForList("SELECT text FROM note", String.class);
  }

  private static final class Pristine {

    private static final Path DIRECTORY = create();

    private static Path create() {
      try {
        var directory = Files.createTempDirectory("docket-data-");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(directory)));
        new DataFixture(directory).start().close();
        return directory;
      } catch (IOException failure) {
        throw new IllegalStateException(failure);
      }
    }

    private static void delete(Path directory) {
      try {
        FileSystemUtils.deleteRecursively(directory);
      } catch (IOException leftToTheSystem) {
        // It lies where temporary files are cleared away anyhow.
      }
    }
  }
}
