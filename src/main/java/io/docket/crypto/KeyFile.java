package io.docket.crypto;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** The key ring that Docket has made itself, beside its embedded database. */
record KeyFile(Path directory) {

  static final String NAME = "encryption-keys";

  static KeyFile in(KeyDirectory directory) {
    return new KeyFile(directory.path());
  }

  /**
   * The ring in the file, made anew where there is none.
   *
   * @throws KeysUnusable if something else lies there
   */
  KeyRing ring() {
    try {
      if (!Files.exists(path())) {
        create();
      }
      return KeyRing.parse(Files.readString(path()));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (KeysUnusable malformed) {
      throw KeysUnusable.damaged(path());
    }
  }

  /**
   * Complete and on disk before anything is encrypted with it, or not there at all. A temporary
   * file is its owner's alone from the beginning.
   */
  private void create() throws IOException {
    var fresh = Files.createTempFile(directory, NAME, ".new");
    try {
      Files.writeString(fresh, KeyRing.generate().text() + System.lineSeparator());
      force(fresh, StandardOpenOption.WRITE);
      Files.move(fresh, path(), StandardCopyOption.ATOMIC_MOVE);
      if (Files.getFileStore(directory).supportsFileAttributeView("posix")) {
        force(directory, StandardOpenOption.READ);
      }
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  private static void force(Path written, StandardOpenOption option) throws IOException {
    try (var file = FileChannel.open(written, option)) {
      file.force(true);
    }
  }

  private Path path() {
    return directory.resolve(NAME);
  }
}
