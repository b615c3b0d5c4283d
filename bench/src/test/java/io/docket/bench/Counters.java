package io.docket.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the server and its PostgreSQL have consumed up to now.
 *
 * @param rows inserted rows of all tables; PostgreSQL counts them up to a second late
 */
record Counters(Duration serverCpu, Duration databaseCpu, long walBytes, long rows, long dueJobs) {

  private static final String SQL =
      """
      select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0'),
             (select sum(n_tup_ins) from pg_stat_user_tables),
             (select count(*) from act_ru_job where duedate_ <= current_timestamp)
      """;

  static Counters read(Settings settings) {
    try {
      return read(settings, lines(settings));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static Counters read(Settings settings, List<String> postmaster)
      throws IOException, SQLException {
    var server = ProcessHandle.of(settings.server()).stream();
    var database = ProcessHandle.of(Long.parseLong(postmaster.get(0).strip())).orElseThrow();
    var url = "jdbc:postgresql://127.0.0.1:%s/docket".formatted(postmaster.get(3).strip());
    var password = Files.readString(settings.data().resolve("postgres/docket.password"));
    try (var connection = DriverManager.getConnection(url, "docket", password);
        var statement = connection.createStatement();
        var row = statement.executeQuery(SQL)) {
      row.next();
      return new Counters(
          cpu(server),
          cpu(Stream.concat(Stream.of(database), database.descendants())),
          row.getLong(1),
          row.getLong(2),
          row.getLong(3));
    }
  }

  private static List<String> lines(Settings settings) throws IOException {
    return Files.readAllLines(settings.data().resolve("postgres/postmaster.pid"));
  }

  private static Duration cpu(Stream<ProcessHandle> processes) {
    return processes
        .flatMap(process -> process.info().totalCpuDuration().stream())
        .reduce(Duration.ZERO, Duration::plus);
  }
}
