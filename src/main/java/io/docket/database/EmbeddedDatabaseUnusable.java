package io.docket.database;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The embedded PostgreSQL cannot be used; says why, and what a person can do about it. */
final class EmbeddedDatabaseUnusable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String action;

  private EmbeddedDatabaseUnusable(String description, String action, @Nullable Throwable cause) {
    super(description, cause);
    this.action = action;
  }

  static EmbeddedDatabaseUnusable inUse(DataDirectory directory, String holder) {
    return new EmbeddedDatabaseUnusable(
        "Another Docket (process %s) already uses the data in %s."
            .formatted(holder, directory.path()),
        """
        Stop the other one, or give this one its own data with DOCKET_DATABASE_DIRECTORY. \
        To run several on the same data, let them share one PostgreSQL: set \
        SPRING_DATASOURCE_URL, SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD.""",
        null);
  }

  static EmbeddedDatabaseUnusable otherVersion(Path cluster, String found, String brought) {
    return new EmbeddedDatabaseUnusable(
        "The data in %s was written by PostgreSQL %s; this Docket brings PostgreSQL %s."
            .formatted(cluster, found, brought),
        """
        Nothing was changed. To move the data:
        1. start PostgreSQL %1$s (or the previous Docket) on that directory and write the data \
        out: pg_dump --format=custom --file=docket.dump docket
        2. stop it, rename the directory, start this Docket once, so that it makes a new one
        3. while this Docket runs but nobody works with it, read the data in: \
        pg_restore --clean --if-exists --no-owner --dbname=docket docket.dump
        4. start this Docket again.
        The user is docket, its password lies in docket.password in that directory."""
            .formatted(found),
        null);
  }

  static EmbeddedDatabaseUnusable noCluster(Path cluster) {
    return new EmbeddedDatabaseUnusable(
        "%s holds files, but they are no PostgreSQL data.".formatted(cluster),
        "Move them elsewhere, or choose another place with DOCKET_DATABASE_DIRECTORY.",
        null);
  }

  static EmbeddedDatabaseUnusable stillRunning(Path cluster, long pid) {
    return new EmbeddedDatabaseUnusable(
        "A PostgreSQL that a killed Docket left behind (process %d) still holds %s."
            .formatted(pid, cluster),
        "End it with: kill -INT %d".formatted(pid),
        null);
  }

  static EmbeddedDatabaseUnusable notStarted(Path cluster, String output, Throwable cause) {
    return new EmbeddedDatabaseUnusable(
        "The embedded PostgreSQL on %s did not start. It says:%n%s".formatted(cluster, output),
        """
        Mend what it complains about; its own log lies in the directory log of its data. \
        Or use a PostgreSQL of your own: set SPRING_DATASOURCE_URL, SPRING_DATASOURCE_USERNAME \
        and SPRING_DATASOURCE_PASSWORD.""",
        cause);
  }

  String description() {
    return String.valueOf(getMessage());
  }

  String action() {
    return action;
  }
}
