package io.docket.engine.deployment;

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
 * @param directory the directory that may hold {@code processes} and {@code forms}
 * @param watchInterval the pause between two looks at it
 */
@Validated
@ConfigurationProperties("docket.engine")
record DeploymentSettings(
    @NotNull @DefaultValue(".") Path directory,
    @NotNull @DurationMin(millis = 100) @DefaultValue("PT3S") Duration watchInterval) {}
