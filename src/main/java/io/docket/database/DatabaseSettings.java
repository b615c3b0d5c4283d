package io.docket.database;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the embedded PostgreSQL runs; without effect where {@code spring.datasource.url} is set.
 *
 * @param directory where its data lies; relative to the working directory
 * @param startTimeout how long a start may take, recovery after a crash included
 */
@ConfigurationProperties("docket.database")
@Validated
record DatabaseSettings(
    @DefaultValue("data") @NotBlank String directory,
    @DefaultValue("60s") @NotNull Duration startTimeout) {

  Path dataDirectory() {
    return Path.of(directory).toAbsolutePath().normalize();
  }
}
