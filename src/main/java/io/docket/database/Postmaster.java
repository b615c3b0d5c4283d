package io.docket.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The PostgreSQL server process on a data directory, found by the pid file that it keeps there. It
 * outlives a Docket that was killed; nobody else may use the data until it is ended.
 */
record Postmaster(Path cluster) {

  private static final Logger LOGGER = LoggerFactory.getLogger(Postmaster.class);
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /**
   * Ends the server that is still running on this directory, where one is, and makes sure that a
   * remnant of its pid file does not hinder the next one.
   *
   * @throws EmbeddedDatabaseUnusable when the server does not end
   */
  void endOrphan() {
    if (Files.exists(pidFile())) {
      process().ifPresentOrElse(this::end, this::disownPidFile);
    }
  }

  /** Waits for a server that was already told to end. */
  void awaitEnd() {
    process().ifPresent(this::awaitEnd);
  }

  private void end(ProcessHandle process) {
    LOGGER.warn("Ending PostgreSQL (process {}), left behind on {}", process.pid(), cluster);
    interrupt(process);
    awaitEnd(process);
  }

  /** Neither Java nor SIGTERM will do: that one waits for clients, this is the fast shutdown. */
  private static void interrupt(ProcessHandle process) {
    try {
      new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException interruption) {
      Thread.currentThread().interrupt();
    }
  }

  /** The pid file goes last; the process itself may stay as a zombie where nobody reaps it. */
  private void awaitEnd(ProcessHandle process) {
    var deadline = System.nanoTime() + PATIENCE.toNanos();
    while (Files.exists(pidFile()) && !endsSoon(process)) {
      if (System.nanoTime() > deadline || Thread.currentThread().isInterrupted()) {
        throw EmbeddedDatabaseUnusable.stillRunning(cluster, process.pid());
      }
    }
  }

  private static boolean endsSoon(ProcessHandle process) {
    try {
      process.onExit().get(100, TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException | ExecutionException notYet) {
      return false;
    } catch (InterruptedException interruption) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /**
   * PostgreSQL refuses to start when the number in its pid file belongs to any living process, even
   * to a stranger who got it after a reboot or in a new container. It does not mind the number of
   * the process that starts it, and then still checks for shared memory in use: so this is safer
   * than deleting the file.
   */
  private void disownPidFile() {
    try {
      if (pid().isEmpty()) {
        LOGGER.warn("Deleting the unreadable {}", pidFile());
        Files.delete(pidFile());
        return;
      }
      var lines = Files.readAllLines(pidFile());
      lines.set(0, Long.toString(ProcessHandle.current().pid()));
      Files.write(pidFile(), lines);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private Optional<ProcessHandle> process() {
    return pid().flatMap(ProcessHandle::of).filter(this::servesThisDirectory);
  }

  private Optional<Long> pid() {
    try (var lines = Files.lines(pidFile())) {
      return lines.findFirst().map(String::strip).map(Long::valueOf);
    } catch (IOException | UncheckedIOException | NumberFormatException unreadable) {
      return Optional.empty();
    }
  }

  private boolean servesThisDirectory(ProcessHandle process) {
    var command = process.info().command().map(Path::of).map(Path::getFileName);
    var arguments = List.of(process.info().arguments().orElse(new String[0]));
    return command.filter(name -> name.toString().startsWith("postgres")).isPresent()
        && IntStream.range(1, arguments.size())
            .filter(index -> arguments.get(index - 1).equals("-D"))
            .anyMatch(index -> isThisDirectory(arguments.get(index)));
  }

  private boolean isThisDirectory(String other) {
    try {
      return Files.isSameFile(cluster, Path.of(other));
    } catch (IOException gone) {
      return false;
    }
  }

  private Path pidFile() {
    return cluster.resolve("postmaster.pid");
  }
}
