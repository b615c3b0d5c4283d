package io.docket.crypto;

import java.nio.file.Path;
import java.util.Collection;
import java.util.stream.Collectors;

/** The keys are missing or wrong; says why, and what a person can do about it. */
final class KeysUnusable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String action;

  private KeysUnusable(String description, String action) {
    super(description);
    this.action = action;
  }

  static KeysUnusable missing() {
    return new KeysUnusable(
        "Docket has no keys to encrypt personal data with, and %s is not set."
            .formatted(KeyCommand.VARIABLE),
        """
        For a new database, make keys and set them, the same for every node:
            export %1$s="$(%2$s)"
        Keep the value like a password, apart from the database's backups: without it nobody can \
        read the personal data in them. For a database that Docket has used before, set the value \
        that it had then."""
            .formatted(KeyCommand.VARIABLE, KeyCommand.line("new")));
  }

  static KeysUnusable malformed() {
    return new KeysUnusable(
        "The value of %s is no key ring, or is damaged.".formatted(KeyCommand.VARIABLE),
        "Set it to the whole output of: %s".formatted(KeyCommand.line("new")));
  }

  static KeysUnusable damaged(Path file) {
    return new KeysUnusable(
        "The file %s holds no key ring, or a damaged one.".formatted(file),
        "Bring it back from a backup of that directory.");
  }

  static KeysUnusable others() {
    return new KeysUnusable(
        "The keys are not those that the data in this database were written with.",
        """
        Set %s to the value that this database was used with (with the embedded database: bring \
        back the file %s of its data directory). No value was touched."""
            .formatted(KeyCommand.VARIABLE, KeyFile.NAME));
  }

  static KeysUnusable stillNeeded(Collection<EncryptedColumn> columns) {
    return new KeysUnusable(
        "A key that the key ring no longer holds is still needed for: %s."
            .formatted(
                columns.stream()
                    .map(column -> column.table() + "." + column.column())
                    .collect(Collectors.joining(", "))),
        """
        Set %s to the value before "keys retire" and let Docket run until its log says that no \
        value is under an older key. No value was touched."""
            .formatted(KeyCommand.VARIABLE));
  }

  String description() {
    return String.valueOf(getMessage());
  }

  String action() {
    return action;
  }
}
