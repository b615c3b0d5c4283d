package io.docket.security.sessions;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long a browser stays signed in.
 *
 * @param idleTimeout after how long without a request the session ends; accurate to a minute
 * @param absoluteTimeout how long after signing in it ends, whatever happens meanwhile
 */
@ConfigurationProperties("docket.security.session")
@Validated
record SessionSettings(
    @DefaultValue("30m") @NotNull @DurationMin(minutes = 2) @DurationMax(hours = 12)
        Duration idleTimeout,
    @DefaultValue("12h") @NotNull @DurationMin(minutes = 5) @DurationMax(hours = 24)
        Duration absoluteTimeout) {}
