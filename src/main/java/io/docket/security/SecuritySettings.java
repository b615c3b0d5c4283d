package io.docket.security;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How people stay signed in.
 *
 * @param tokenLifetime how long an access token of the REST API works, from sign-in
 */
@ConfigurationProperties("docket.security")
@Validated
record SecuritySettings(
    @DefaultValue("1h") @NotNull @DurationMin(minutes = 1) @DurationMax(hours = 24)
        Duration tokenLifetime) {}
