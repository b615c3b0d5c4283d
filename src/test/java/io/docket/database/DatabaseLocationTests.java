package io.docket.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseLocationTests {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:postgresql://db.bank.example:5432/docket",
        "jdbc:postgresql://db.bank.example:5432/docket?user=docket&password=secret",
        "jdbc:postgresql://docket:secret@db.bank.example:5432/docket",
        "jdbc:postgresql://docket:se@cret@db.bank.example:5432/docket?sslmode=verify-full"
      })
  void tellsNoCredentials(String url) {
    assertThat(DatabaseLocation.at(url).description())
        .isEqualTo("PostgreSQL at postgresql://db.bank.example:5432/docket");
  }

  @Test
  void tellsTheDirectoryOfAnEmbeddedDatabase() {
    var directory = Path.of("data").toAbsolutePath();

    var location = DatabaseLocation.embeddedIn(directory);

    assertThat(location.embedded()).isTrue();
    assertThat(location.directory()).contains(directory);
  }
}
