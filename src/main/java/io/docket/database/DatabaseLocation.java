package io.docket.database;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where Docket keeps its data, in words for the person who starts it and for whoever has to decide
 * by it.
 *
 * @param description names the place, without any credentials
 * @param dataDirectory absolute; only with the embedded PostgreSQL. Only the owner of the process
 *     may read it, so that other files that must outlive a restart can lie there too
 */
public record DatabaseLocation(String description, @Nullable Path dataDirectory) {

  private static final Pattern CREDENTIALS = Pattern.compile("(?<=//)[^/]*@");
  private static final Pattern PARAMETERS = Pattern.compile("\\?.*", Pattern.DOTALL);

  static DatabaseLocation embeddedIn(Path dataDirectory) {
    return new DatabaseLocation("embedded PostgreSQL, data in " + dataDirectory, dataDirectory);
  }

  static DatabaseLocation at(String jdbcUrl) {
    var withoutParameters = PARAMETERS.matcher(jdbcUrl).replaceFirst("");
    var url = CREDENTIALS.matcher(withoutParameters).replaceFirst("");
    return new DatabaseLocation("PostgreSQL at " + url.replaceFirst("^jdbc:", ""), null);
  }

  /** Whether Docket brings this database itself and stops it when it stops. */
  public boolean embedded() {
    return dataDirectory != null;
  }

  /** The absolute data directory beside an embedded database, empty with an external one. */
  public Optional<Path> directory() {
    return Optional.ofNullable(dataDirectory);
  }
}
