package io.docket.connectors;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * A calendar server that nobody of Docket has written, on a free port. It has one user, {@code
 * docket}, with a calendar for each of some people: {@code /docket/<username>/}.
 */
final class Radicale implements AutoCloseable {

  static final String PASSWORD = "secret";

  private static final Pattern LISTENING = Pattern.compile("Listening on '\\[127.0.0.1]:(\\d+)'");

  private final Path directory;
  private final Process process;
  private final int port;

  private Radicale(Path directory, Process process) throws IOException {
    this.directory = directory;
    this.process = process;
    this.port = portOf(process);
  }

  /** Starts it; without the command the tests are skipped, in CI they fail. */
  static Radicale start(Path directory, String... people) {
    try {
      for (var person : people) {
        var calendar = Files.createDirectories(root(directory).resolve(person));
        Files.writeString(calendar.resolve(".Radicale.props"), "{\"tag\": \"VCALENDAR\"}");
      }
      Files.writeString(directory.resolve("users"), "docket:" + PASSWORD + "\n");
      return new Radicale(directory, command(directory).start());
    } catch (IOException notInstalled) {
      var message = "No radicale is installed: calendars are not tried with a server";
      if ("true".equals(System.getenv("CI"))) {
        throw new IllegalStateException(message, notInstalled);
      }
      Assumptions.abort(message);
      throw new UncheckedIOException(notInstalled);
    }
  }

  String url() {
    return "http://127.0.0.1:" + port + "/docket/{username}/";
  }

  /** What lies in somebody's calendar. */
  List<String> eventsOf(String person) throws IOException {
    try (Stream<Path> files = Files.list(root(directory).resolve(person))) {
      return files.filter(file -> file.toString().endsWith(".ics")).map(Radicale::read).toList();
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException interrupted) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private static ProcessBuilder command(Path directory) {
    return new ProcessBuilder(
            List.of(
                "radicale",
                "--config=",
                "--server-hosts=127.0.0.1:0",
                "--auth-type=htpasswd",
                "--auth-htpasswd-filename=" + directory.resolve("users"),
                "--auth-htpasswd-encryption=plain",
                "--auth-delay=0",
                "--rights-type=owner_only",
                "--storage-filesystem-folder=" + directory,
                "--logging-level=info"))
        .redirectErrorStream(true);
  }

  private static int portOf(Process process) throws IOException {
    var said = new StringBuilder();
    var output = process.inputReader(StandardCharsets.UTF_8);
    for (var line = output.readLine(); line != null; line = output.readLine()) {
      said.append(line).append('\n');
      var listening = LISTENING.matcher(line);
      if (listening.find()) {
        readOn(output);
        return Integer.parseInt(listening.group(1));
      }
    }
    throw new IllegalStateException("Radicale did not start: " + said);
  }

  private static void readOn(BufferedReader output) {
    var reader = new Thread(() -> output.lines().forEach(line -> {}), "radicale");
    reader.setDaemon(true);
    reader.start();
  }

  private static Path root(Path directory) {
    return directory.resolve("collection-root").resolve("docket");
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
