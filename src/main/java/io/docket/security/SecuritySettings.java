package io.docket.security;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How people sign in.
 *
 * @param tokenLifetime how long a person's token for the REST API works, from sign-in
 * @param secondStepLifetime how much time there is between password and second factor
 */
@ConfigurationProperties("docket.security")
@Validated
public record SecuritySettings(
    @DefaultValue("1h") @NotNull @DurationMin(minutes = 1) @DurationMax(hours = 24)
        Duration tokenLifetime,
    @DefaultValue("5m") @NotNull @DurationMin(seconds = 30) @DurationMax(minutes = 15)
        Duration secondStepLifetime) {}
