package io.docket.notifications.delivery;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long to go on trying while a server is out of reach.
 *
 * @param firstPause before the second attempt
 * @param factor by which each pause is longer than the one before
 * @param longestPause no pause is longer, but for what the server itself asked for
 * @param giveUpAfter since the first attempt; then an operator decides
 * @param wokenAtOnce how many waiting deliveries each success brings forward, once a server that
 *     was out of reach is back; 0 lets each sit out its pause
 */
@ConfigurationProperties("docket.notifications.delivery")
@Validated
record DeliverySettings(
    @DefaultValue("30s") @NotNull @DurationMin(seconds = 1) @DurationMax(days = 1)
        Duration firstPause,
    @DefaultValue("2") @Min(1) @Max(10) double factor,
    @DefaultValue("15m") @NotNull @DurationMin(seconds = 1) @DurationMax(days = 1)
        Duration longestPause,
    @DefaultValue("3d") @NotNull @DurationMin(seconds = 1) @DurationMax(days = 30)
        Duration giveUpAfter,
    @DefaultValue("100") @Min(0) @Max(1_000) int wokenAtOnce) {}
