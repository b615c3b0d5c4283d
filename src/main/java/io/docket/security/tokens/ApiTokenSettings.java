package io.docket.security.tokens;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long named API tokens live.
 *
 * @param lifetime from creation, where the creator says nothing
 * @param longestLifetime the longest that a creator may ask for
 */
@ConfigurationProperties("docket.security.api-tokens")
@Validated
record ApiTokenSettings(
    @DefaultValue("90d") @NotNull @DurationMin(hours = 1) Duration lifetime,
    @DefaultValue("365d") @NotNull @DurationMin(hours = 1) @DurationMax(days = 366)
        Duration longestLifetime) {}
