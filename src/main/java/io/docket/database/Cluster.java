package io.docket.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import org.springframework.util.FileSystemUtils;

/**
 * The data of one PostgreSQL with Docket's database and the role that owns it. The role is an
 * ordinary one: a flaw in Docket must not hand out the server's files and programs. And Docket
 * works as yet another, see {@link ApplicationRole}.
 */
record Cluster(Path path) {

  static final String DATABASE = "docket";
  static final String OWNER = "docket";

  private static final int PASSWORD_BYTES = 24;

  /**
   * The cluster of a data directory, made new where there is none. It appears in its place complete
   * or not at all, however the creation ends.
   *
   * @throws EmbeddedDatabaseUnusable when what lies there is of no use
   */
  static Cluster in(DataDirectory directory, Duration timeout) throws IOException {
    var cluster = new Cluster(directory.cluster());
    if (cluster.isMissing()) {
      create(directory, timeout);
    }
    cluster.requireOwnVersion();
    return cluster;
  }

  /** Inside, so that whoever moves the data takes it along. */
  Path password() {
    return path.resolve("docket.password");
  }

  private boolean isMissing() throws IOException {
    if (!Files.exists(path)) {
      return true;
    }
    try (var files = Files.list(path)) {
      return files.findAny().isEmpty();
    }
  }

  private void requireOwnVersion() throws IOException {
    var file = path.resolve("PG_VERSION");
    if (!Files.exists(file)) {
      throw EmbeddedDatabaseUnusable.noCluster(path);
    }
    var version = Files.readString(file).strip();
    if (!version.equals(PostgresServer.VERSION)) {
      throw EmbeddedDatabaseUnusable.otherVersion(path, version, PostgresServer.VERSION);
    }
  }

  private static void create(DataDirectory directory, Duration timeout) throws IOException {
    var staging = directory.newStaging();
    var password = writePassword(staging.resolve("password"));
    var cluster = new Cluster(staging.resolve("postgres"));
    try (var server = PostgresServer.start(directory, cluster.path(), password, timeout)) {
      createDatabase(server, Files.readString(password));
    }
    Files.move(password, cluster.password());
    Files.move(cluster.path(), directory.cluster(), StandardCopyOption.ATOMIC_MOVE);
    FileSystemUtils.deleteRecursively(staging);
  }

  private static Path writePassword(Path file) throws IOException {
    var random = new byte[PASSWORD_BYTES];
    new SecureRandom().nextBytes(random);
    Files.writeString(file, HexFormat.of().formatHex(random));
    if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }
    return file;
  }

  /** The password is hexadecimal, so nothing in it needs quoting; DDL takes no parameters. */
  private static void createDatabase(PostgresServer server, String password) {
    try (var connection = server.asSuperuser().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("CREATE ROLE %s LOGIN PASSWORD '%s'".formatted(OWNER, password));
      statement.execute("CREATE DATABASE %s OWNER %s".formatted(DATABASE, OWNER));
    } catch (SQLException failure) {
      throw new IllegalStateException("The new database could not be set up", failure);
    }
  }
}
