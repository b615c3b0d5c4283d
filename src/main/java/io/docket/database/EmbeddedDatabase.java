package io.docket.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.flyway.FlywayConnectionDetails;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;

/**
 * The PostgreSQL that Docket brings along and runs itself: durable, on one data directory, for one
 * Docket at a time.
 */
final class EmbeddedDatabase implements AutoCloseable {

  private static final Logger LOGGER = LoggerFactory.getLogger(EmbeddedDatabase.class);

  private final Path directory;
  private final DataDirectoryLock lock;
  private final PostgresServer server;
  private final ApplicationRole role;
  private final String ownersPassword;

  private EmbeddedDatabase(
      Path directory,
      DataDirectoryLock lock,
      PostgresServer server,
      ApplicationRole role,
      String ownersPassword) {
    this.directory = directory;
    this.lock = lock;
    this.server = server;
    this.role = role;
    this.ownersPassword = ownersPassword;
  }

  /**
   * Starts PostgreSQL and returns when it takes connections; recovers what a crash has left.
   *
   * @throws EmbeddedDatabaseUnusable with the reason and the remedy
   */
  static EmbeddedDatabase start(DatabaseSettings settings) {
    var directory = DataDirectory.prepare(settings.dataDirectory());
    var lock = DataDirectoryLock.acquire(directory);
    try {
      return start(directory, lock, settings);
    } catch (IOException failure) {
      lock.close();
      throw new UncheckedIOException(failure);
    } catch (RuntimeException failure) {
      lock.close();
      throw failure;
    }
  }

  private static EmbeddedDatabase start(
      DataDirectory directory, DataDirectoryLock lock, DatabaseSettings settings)
      throws IOException {
    directory.clearRemnants();
    var cluster = Cluster.in(directory, settings.startTimeout());
    new Postmaster(cluster.path()).endOrphan();
    var server =
        PostgresServer.start(
            directory, cluster.path(), cluster.password(), settings.startTimeout());
    LOGGER.info("PostgreSQL runs on 127.0.0.1:{}, data in {}", server.port(), cluster.path());
    return new EmbeddedDatabase(
        directory.path(),
        lock,
        server,
        ApplicationRole.in(server),
        Files.readString(cluster.password()));
  }

  Path directory() {
    return directory;
  }

  DatabaseLocation location() {
    return DatabaseLocation.embeddedIn(directory);
  }

  /** For the application: an ordinary role that owns nothing. */
  JdbcConnectionDetails connectionDetails() {
    return new ApplicationConnection(url(), ApplicationRole.NAME, role.password());
  }

  /** For Flyway: the role that owns the tables. */
  FlywayConnectionDetails ownersConnectionDetails() {
    return new OwnerConnection(url(), Cluster.OWNER, ownersPassword);
  }

  private String url() {
    return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(server.port(), Cluster.DATABASE);
  }

  /** Stops PostgreSQL and waits until all of it is on disk. */
  @Override
  public void close() {
    try {
      server.close();
      LOGGER.info("PostgreSQL has stopped");
    } finally {
      lock.close();
    }
  }
}
