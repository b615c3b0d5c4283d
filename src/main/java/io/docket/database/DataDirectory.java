package io.docket.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/** What lies where in the data directory. */
record DataDirectory(Path path) {

  private static final String STAGING = "postgres-new-";

  static DataDirectory prepare(Path path) {
    var directory = new DataDirectory(path);
    try {
      createPrivately(path);
      createPrivately(directory.programs());
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return directory;
  }

  Path cluster() {
    return path.resolve("postgres");
  }

  Path lock() {
    return path.resolve("postgres.lock");
  }

  /** The output of PostgreSQL's programs at the last start. */
  Path startLog() {
    return path.resolve("postgres-start.log");
  }

  /** The unpacked programs lie one level deeper: their library opens that level to everybody. */
  Path programs() {
    return path.resolve("programs");
  }

  /** A fresh place to build a new cluster in, never shared with an earlier, interrupted attempt. */
  Path newStaging() throws IOException {
    var staging = path.resolve(STAGING + UUID.randomUUID());
    createPrivately(staging);
    return staging;
  }

  /** Deletes what interrupted starts have left; whoever calls this holds the lock. */
  void clearRemnants() throws IOException {
    Files.deleteIfExists(startLog());
    for (var staging : children(path, STAGING)) {
      new Postmaster(staging.resolve("postgres")).endOrphan();
      FileSystemUtils.deleteRecursively(staging);
    }
    for (var unpacked : children(programs().resolve("postgres"), "PG-")) {
      if (!Files.exists(unpacked.resolve(".exists"))) {
        FileSystemUtils.deleteRecursively(unpacked);
      }
    }
  }

  private static Iterable<Path> children(Path parent, String prefix) throws IOException {
    if (!Files.isDirectory(parent)) {
      return Stream.<Path>empty()::iterator;
    }
    try (var children = Files.list(parent)) {
      return children.filter(child -> child.getFileName().toString().startsWith(prefix)).toList();
    }
  }

  private static void createPrivately(Path directory) throws IOException {
    if (Files.isDirectory(directory)) {
      return;
    }
    if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
      var ownerOnly = PosixFilePermissions.fromString("rwx------");
      Files.createDirectories(directory, PosixFilePermissions.asFileAttribute(ownerOnly));
    } else {
      Files.createDirectories(directory);
    }
  }
}
