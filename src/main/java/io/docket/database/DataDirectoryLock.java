package io.docket.database;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;

/**
 * Makes sure that one Docket at a time uses a data directory. The operating system gives the lock
 * back when the process ends, however it ends; the file itself stays.
 */
final class DataDirectoryLock implements AutoCloseable {

  private final FileChannel file;

  private DataDirectoryLock(FileChannel file) {
    this.file = file;
  }

  /**
   * @throws EmbeddedDatabaseUnusable when another Docket holds the lock
   */
  static DataDirectoryLock acquire(DataDirectory directory) {
    try {
      var file = FileChannel.open(directory.lock(), CREATE, READ, WRITE);
      if (!locks(file)) {
        var holder = read(file);
        file.close();
        throw EmbeddedDatabaseUnusable.inUse(directory, holder);
      }
      write(file, Long.toString(ProcessHandle.current().pid()));
      return new DataDirectoryLock(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static boolean locks(FileChannel file) throws IOException {
    try {
      return file.tryLock() != null;
    } catch (OverlappingFileLockException heldByThisProcess) {
      return false;
    }
  }

  private static String read(FileChannel file) throws IOException {
    var content = ByteBuffer.allocate(20);
    file.read(content, 0);
    return new String(content.array(), 0, content.position(), StandardCharsets.US_ASCII);
  }

  private static void write(FileChannel file, String content) throws IOException {
    file.truncate(0);
    file.write(ByteBuffer.wrap(content.getBytes(StandardCharsets.US_ASCII)), 0);
  }
}
