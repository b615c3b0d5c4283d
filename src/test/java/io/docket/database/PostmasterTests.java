package io.docket.database;

import static io.docket.database.DataFixture.notes;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostmasterTests {

  private final DataFixture data;
  private final Process stranger;

  PostmasterTests(@TempDir Path directory) throws IOException, InterruptedException {
    this.data = DataFixture.in(directory);
    this.stranger = new ProcessBuilder("sleep", "600").start();
  }

  @AfterEach
  void endStranger() throws InterruptedException {
    stranger.destroyForcibly().waitFor();
  }

  @Test
  void sparesAStrangerWhoseNumberAStalePidFileHolds() throws IOException {
    try (var database = data.start()) {
      DataFixture.note(database, "kept");
    }
    writePidFile(stranger.pid());

    try (var database = data.start()) {
      assertThat(notes(database)).containsExactly("kept");
      assertThat(stranger.isAlive()).isTrue();
    }
  }

  @Test
  void sparesThePostgresOfAnotherDirectory(@TempDir Path directory)
      throws IOException, InterruptedException {
    var other = DataFixture.in(directory);
    try (var running = other.start();
        var database = restartWithPidOf(other)) {
      DataFixture.note(running, "other");
      DataFixture.note(database, "own");

      assertThat(notes(running)).containsExactly("other");
    }
  }

  @Test
  void startsDespiteAPidFileOfAnEndedProcess() throws IOException, InterruptedException {
    stranger.destroyForcibly().waitFor();
    writePidFile(stranger.pid());

    data.start().close();

    assertThat(data.pidFile()).doesNotExist();
  }

  @Test
  void startsDespiteAnUnreadablePidFile() throws IOException {
    for (var content : List.of("", "\n", "twelve\n", "-1\n", "99999999999999999999\n")) {
      Files.writeString(data.pidFile(), content);

      data.start().close();

      assertThat(data.pidFile()).doesNotExist();
    }
  }

  private EmbeddedDatabase restartWithPidOf(DataFixture other) throws IOException {
    writePidFile(other.postmaster());
    return data.start();
  }

  private void writePidFile(long pid) throws IOException {
    var lines = List.of(Long.toString(pid), data.cluster().toString(), "1700000000", "5432");
    Files.write(data.pidFile(), lines);
  }
}
