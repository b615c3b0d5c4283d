package io.docket.database;

import static io.docket.database.DataFixture.notes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseCrashTests {

  private final DataFixture data;

  EmbeddedDatabaseCrashTests(@TempDir Path directory) throws IOException, InterruptedException {
    this.data = DataFixture.in(directory);
  }

  @Test
  void keepsCommittedRowsWhenKilled() throws IOException, InterruptedException {
    OtherDocket.start(data.directory()).kill();
    var orphan = ProcessHandle.of(data.postmaster()).orElseThrow();

    try (var database = data.start()) {
      assertThat(notes(database)).containsExactly("committed");
      assertThat(data.postmaster()).isNotEqualTo(orphan.pid());
      await().until(() -> hasEnded(orphan));
    }
  }

  @Test
  void keepsCommittedRowsWhenTheServerIsKilledToo() throws IOException, InterruptedException {
    OtherDocket.start(data.directory()).kill();
    var server = ProcessHandle.of(data.postmaster()).orElseThrow();
    server.destroyForcibly();
    await().until(() -> hasEnded(server));

    try (var database = data.start()) {
      assertThat(notes(database)).containsExactly("committed");
    }
  }

  @Test
  void stopsTheServerWhenTerminated() throws IOException, InterruptedException {
    var other = OtherDocket.start(data.directory());
    var server = ProcessHandle.of(data.postmaster()).orElseThrow();

    other.terminate();

    assertThat(data.pidFile()).doesNotExist();
    await().until(() -> hasEnded(server));
  }

  @Test
  void beginsAgainAfterAnInterruptedFirstStart(@TempDir Path directory) throws IOException {
    var fresh = new DataFixture(directory);
    var half = Files.createDirectories(directory.resolve("postgres-new-1/postgres"));
    Files.writeString(half.resolve("PG_VERSION"), "17\n");
    var program = Files.createDirectories(directory.resolve("programs/postgres/PG-1/bin"));

    fresh.start().close();

    assertThat(half).doesNotExist();
    assertThat(program).doesNotExist();
    assertThat(fresh.cluster().resolve("PG_VERSION")).exists();
  }

  /** A process that nobody has reaped yet still counts as alive, but runs no program any more. */
  private static boolean hasEnded(ProcessHandle process) {
    return process.info().command().isEmpty();
  }
}
