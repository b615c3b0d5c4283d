package io.docket.engine.deployment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where diagrams and forms lie beside the jar.
 *
 * @param directory the directory that may hold {@code processes} and {@code forms}; relative to the
 *     working directory
 * @param watchInterval the pause between two looks at it
 */
@Validated
@ConfigurationProperties("docket.engine")
record DeploymentSettings(
    @NotBlank @DefaultValue(".") String directory,
    @NotNull @DurationMin(millis = 100) @DefaultValue("PT3S") Duration watchInterval) {

  /**
   * Spring would look for a {@code Path} on the class path first, and find the compiled classes.
   */
  Path root() {
    return Path.of(directory).toAbsolutePath().normalize();
  }
}
