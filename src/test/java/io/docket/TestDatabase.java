package io.docket;

import io.docket.crypto.TestKeys;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * One PostgreSQL for all tests of a JVM, thrown away at its end. Docket connects as an ordinary
 * role that owns nothing, and its migrations as the owner of the database, like in production.
 */
public class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  private static final String NAME = "docket";
  private static final String APPLICATION = "docket_application";

  private static volatile boolean inSpring;

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    inSpring = true;
    TestPropertyValues.of(settings()).applyTo(context);
  }

  /** How Docket reaches the shared database, each as {@code name=value}. */
  public static String[] settings() {
    return new String[] {
      "spring.datasource.url=" + url(),
      "spring.datasource.username=" + APPLICATION,
      "spring.datasource.password=" + APPLICATION,
      "spring.flyway.user=" + NAME,
      "spring.flyway.password=" + NAME,
      "docket.encryption-keys=" + TestKeys.RING
    };
  }

  /** The owner of the shared database, who may change its tables. */
  public static JdbcClient owner() {
    return JdbcClient.create(new DriverManagerDataSource(url(), NAME, NAME));
  }

  private static String url() {
    return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(Running.SERVER.getPort(), NAME);
  }

  /** An empty database of its own beside the shared one, for a test that would slow others down. */
  public static Scratch scratch(String name) {
    Running.execute("CREATE DATABASE " + name);
    var connection =
        new SingleConnectionDataSource(
            Running.SERVER.getJdbcUrl("postgres", name), "postgres", "postgres", true);
    return new Scratch(name, connection);
  }

  /** A database with one connection, a superuser's; closing drops it. */
  public record Scratch(String name, SingleConnectionDataSource connection)
      implements AutoCloseable {

    /** Where others reach it too. */
    public String url() {
      return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(Running.SERVER.getPort(), name);
    }

    @Override
    public void close() {
      connection.destroy();
      Running.execute("DROP DATABASE " + name + " WITH (FORCE)");
    }
  }

  private static final class Running {

    private static final EmbeddedPostgres SERVER = start();

    private static EmbeddedPostgres start() {
      try {
        var server =
            EmbeddedPostgres.builder()
                .setLocaleConfig("locale", "C.UTF-8")
                .setRegisterShutdownHook(false)
                .start();
        SpringApplication.getShutdownHandlers().add(() -> close(server));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> closeWithoutSpring(server)));
        createDatabase(server);
        return server;
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      } catch (SQLException failure) {
        throw new IllegalStateException(failure);
      }
    }

    /** A JVM in which no application ran has no hook of Spring's. */
    private static void closeWithoutSpring(EmbeddedPostgres server) {
      if (!inSpring) {
        close(server);
      }
    }

    /** Spring calls this after all applications have closed; the library's own hook would race. */
    private static void close(EmbeddedPostgres server) {
      try {
        server.close();
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }

    private static void execute(String sql) {
      try (var connection = SERVER.getPostgresDatabase().getConnection();
          var statement = connection.createStatement()) {
        statement.execute(sql);
      } catch (SQLException failure) {
        throw new IllegalStateException(failure);
      }
    }

    private static void createDatabase(EmbeddedPostgres server) throws SQLException {
      try (var connection = server.getPostgresDatabase().getConnection();
          var statement = connection.createStatement()) {
        statement.execute("CREATE ROLE %s LOGIN PASSWORD '%s'".formatted(NAME, NAME));
        statement.execute("CREATE DATABASE %s OWNER %s".formatted(NAME, NAME));
        statement.execute("CREATE ROLE %s LOGIN PASSWORD '%s'".formatted(APPLICATION, APPLICATION));
      }
    }
  }
}
