package io.docket.database;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import javax.sql.DataSource;

/** A running PostgreSQL on a data directory of this machine, reachable from this machine only. */
final class PostgresServer implements AutoCloseable {

  /** The major version of the programs that the build brings along. */
  static final String VERSION = "17";

  private final EmbeddedPostgres server;
  private final Postmaster postmaster;

  private PostgresServer(EmbeddedPostgres server, Path cluster) {
    this.server = server;
    this.postmaster = new Postmaster(cluster);
  }

  /**
   * Starts a server, and first creates its data where there is none yet.
   *
   * @param password file with the superuser's password
   * @throws EmbeddedDatabaseUnusable when it does not start in time
   */
  static PostgresServer start(
      DataDirectory directory, Path cluster, Path password, Duration timeout) {
    try {
      return new PostgresServer(
          builder(directory, password).setDataDirectory(cluster).setPGStartupWait(timeout).start(),
          cluster);
    } catch (IOException | RuntimeException failure) {
      new Postmaster(cluster).endOrphan();
      throw EmbeddedDatabaseUnusable.notStarted(cluster, output(directory), failure);
    }
  }

  int port() {
    return server.getPort();
  }

  DataSource asSuperuser() {
    return server.getPostgresDatabase();
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    postmaster.awaitEnd();
  }

  private static EmbeddedPostgres.Builder builder(DataDirectory directory, Path password)
      throws IOException {
    var output = Redirect.appendTo(directory.startLog().toFile());
    var builder =
        EmbeddedPostgres.builder()
            .setOverrideWorkingDirectory(directory.programs().resolve("postgres").toFile())
            // A new resolver per start: the library remembers by it where it has unpacked.
            .setPgBinaryResolver(DefaultPostgresBinaryResolver.INSTANCE::getPgBinary)
            .setCleanDataDirectory(false)
            // Its hook would stop the server while Spring's still lets the engine finish.
            .setRegisterShutdownHook(false)
            .setConnectConfig("password", Files.readString(password))
            .setErrorRedirector(output)
            .setOutputRedirector(output);
    initialize(builder, password);
    configure(builder);
    return builder;
  }

  /** The library calls these "locale", but hands any option on to initdb. */
  private static void initialize(EmbeddedPostgres.Builder builder, Path password) {
    builder
        .setLocaleConfig("locale", "C.UTF-8")
        .setLocaleConfig("auth-host", "scram-sha-256")
        .setLocaleConfig("auth-local", "scram-sha-256")
        .setLocaleConfig("pwfile", password.toString());
  }

  /** The library is made for tests and trades durability for speed; this takes it back. */
  private static void configure(EmbeddedPostgres.Builder builder) {
    builder
        .setServerConfig("fsync", "on")
        .setServerConfig("synchronous_commit", "on")
        .setServerConfig("full_page_writes", "on")
        .setServerConfig("listen_addresses", "127.0.0.1")
        .setServerConfig("unix_socket_directories", "")
        .setServerConfig("max_connections", "100")
        .setServerConfig("logging_collector", "on")
        .setServerConfig("log_filename", "postgresql-%a.log")
        .setServerConfig("log_truncate_on_rotation", "on")
        .setServerConfig("log_rotation_age", "1d")
        .setServerConfig("log_rotation_size", "0")
        // No DETAIL lines: they quote the data of rows.
        .setServerConfig("log_error_verbosity", "terse");
  }

  private static String output(DataDirectory directory) {
    try {
      return Files.readString(directory.startLog()).strip();
    } catch (IOException unreadable) {
      return "(nothing)";
    }
  }
}
