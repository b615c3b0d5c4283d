package io.docket.notifications.outbox;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How this node works off what is to be told.
 *
 * @param enabled whether it does at all; one node at least must
 * @param interval how long it rests when nothing is left
 * @param batch so many entries in one transaction
 * @param setbacks after so many failures an entry is reported, and tried only now and then
 * @param pause before an entry that failed is tried again
 * @param rest the same once it is reported
 */
@ConfigurationProperties("docket.notifications.dispatch")
@Validated
record DispatchSettings(
    @DefaultValue("true") boolean enabled,
    @DefaultValue("1s") @NotNull @DurationMin(millis = 10) Duration interval,
    @DefaultValue("100") @Min(1) @Max(10_000) int batch,
    @DefaultValue("5") @Min(1) @Max(30) int setbacks,
    @DefaultValue("10s") @NotNull @DurationMin(millis = 1) Duration pause,
    @DefaultValue("15m") @NotNull @DurationMin(millis = 1) Duration rest) {}
