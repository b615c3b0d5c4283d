package io.docket;

import com.jayway.jsonpath.JsonPath;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** Docket in a process of its own, with the accounts of the demo. */
public final class ChildDocket implements AutoCloseable {

  private static final String PASSWORD = "correct horse battery";
  private static final Pattern ADDRESS = Pattern.compile("http://localhost:\\d+");
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final HttpClient http = HttpClient.newHttpClient();
  private final Process process;
  private final String address;

  private ChildDocket(Process process, String address) {
    this.process = process;
    this.address = address;
  }

  /** With an embedded PostgreSQL, as a newcomer starts it. Returns once it can be reached. */
  static ChildDocket start(Path data) throws IOException {
    return start(Map.of("DOCKET_DATABASE_DIRECTORY", data.toString()));
  }

  /** With these variables of the environment. Returns once it can be reached. */
  public static ChildDocket start(Map<String, String> variables) throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var builder =
        new ProcessBuilder(
            java,
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xmx256m",
            "-cp",
            System.getProperty("java.class.path"),
            DocketApplication.class.getName());
    var environment = builder.environment();
    environment.put("SERVER_PORT", "0");
    environment.putAll(variables);
    environment.put("DOCKET_DEMO_PASSWORD", PASSWORD);
    environment.put("DOCKET_ADMIN_PASSWORD", PASSWORD);
    var process = builder.redirectErrorStream(true).start();
    var output = process.inputReader();
    var address = awaitAddress(output);
    var reader = new Thread(() -> readOn(output));
    reader.setDaemon(true);
    reader.start();
    return new ChildDocket(process, address);
  }

  /** Where it listens. */
  public int port() {
    return URI.create(address).getPort();
  }

  String signIn(String username) throws IOException, InterruptedException {
    var answer =
        post(
            HttpRequest.newBuilder(),
            "/login",
            "{\"username\": \"%s\", \"password\": \"%s\"}".formatted(username, PASSWORD));
    return JsonPath.read(answer.body(), "$.accessToken");
  }

  HttpResponse<String> post(String token, String path, String body)
      throws IOException, InterruptedException {
    return post(HttpRequest.newBuilder().header("Authorization", "Bearer " + token), path, body);
  }

  /** As by {@code kill -9}: nothing in the process gets a chance to tidy up. */
  public void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** As by {@code kill}: PostgreSQL stops too. */
  @Override
  public void close() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
  }

  private HttpResponse<String> post(HttpRequest.Builder request, String path, String body)
      throws IOException, InterruptedException {
    return http.send(
        request
            .uri(URI.create(address + path))
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }

  /** A process whose output nobody reads stops when the pipe is full. */
  private static void readOn(BufferedReader output) {
    try {
      output.transferTo(Writer.nullWriter());
    } catch (IOException killed) {
      // There is nothing more to read.
    }
  }

  private static String awaitAddress(BufferedReader output) throws IOException {
    var seen = new StringBuilder();
    for (var line = output.readLine(); line != null; line = output.readLine()) {
      var address = ADDRESS.matcher(line);
      if (address.find()) {
        return address.group();
      }
      seen.append(line).append('\n');
    }
    throw new IOException("Docket did not start:\n" + seen);
  }
}
