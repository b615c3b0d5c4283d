package io.docket.security.brake;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How guessing of passwords and codes is slowed down.
 *
 * @param attemptsPerAccount how many wrong attempts an account may have before it waits
 * @param attemptsPerAddress how many an address may have within the window before it waits; a whole
 *     office may sit behind it
 * @param addressWindow in what time all of them drain away, evenly
 * @param firstWait how long the first wait is; each further wrong attempt doubles it
 * @param longestWait how long a wait is at most
 * @param forgottenAfter after how long without an attempt an account's are forgotten
 */
@ConfigurationProperties("docket.security.brake")
@Validated
record BrakeSettings(
    @DefaultValue("5") @Min(1) int attemptsPerAccount,
    @DefaultValue("50") @Min(1) int attemptsPerAddress,
    @DefaultValue("1h") @NotNull @DurationMin(minutes = 1) Duration addressWindow,
    @DefaultValue("1m") @NotNull @DurationMin(seconds = 1) Duration firstWait,
    @DefaultValue("15m") @NotNull @DurationMin(seconds = 1) Duration longestWait,
    @DefaultValue("24h") @NotNull @DurationMin(minutes = 15) Duration forgottenAfter) {}
