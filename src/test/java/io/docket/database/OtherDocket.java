package io.docket.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Another process that has opened the embedded database, and can be killed. */
final class OtherDocket implements AutoCloseable {

  private static final String READY = "ready";

  private final Process process;

  private OtherDocket(Process process) {
    this.process = process;
  }

  /** Returns when the other process has its database open and one note committed in it. */
  static OtherDocket start(Path directory) throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var classPath = System.getProperty("java.class.path");
    var process =
        new ProcessBuilder(
                java, "-cp", classPath, OtherDocket.class.getName(), directory.toString())
            .redirectErrorStream(true)
            .start();
    awaitReady(process.inputReader());
    return new OtherDocket(process);
  }

  long pid() {
    return process.pid();
  }

  /** As by {@code kill -9}: nothing in the process gets a chance to tidy up. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** As by {@code kill} or Ctrl-C. */
  int terminate() throws InterruptedException {
    process.destroy();
    return process.waitFor(60, TimeUnit.SECONDS) ? process.exitValue() : -1;
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  private static void awaitReady(BufferedReader output) throws IOException {
    var seen = new StringBuilder();
    for (var line = output.readLine(); !READY.equals(line); line = output.readLine()) {
      if (line == null) {
        throw new IOException("The other Docket did not start:\n" + seen);
      }
      seen.append(line).append('\n');
    }
  }

  /** The other process. */
  public static void main(String[] arguments) throws InterruptedException {
    var database = EmbeddedDatabase.start(new DataFixture(Path.of(arguments[0])).settings());
    Runtime.getRuntime().addShutdownHook(new Thread(database::close));
    DataFixture.note(database, "committed");
    System.out.println(READY);
    Thread.currentThread().join();
  }
}
