package io.docket.users.domain;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How many passwords are hashed or compared at the same moment on one node: each takes the memory
 * that {@link UserSettings} says.
 *
 * @param atOnce so many; twice the processors if absent
 * @param patience how long another one waits for its turn before it is refused
 */
@ConfigurationProperties("docket.users.hashing")
@Validated
record HashingSettings(
    @Nullable @Min(1) @Max(1_000) Integer atOnce,
    @DefaultValue("5s") @NotNull @DurationMin(millis = 1) @DurationMax(minutes = 1)
        Duration patience) {

  int turns() {
    return atOnce == null ? 2 * Runtime.getRuntime().availableProcessors() : atOnce;
  }
}
