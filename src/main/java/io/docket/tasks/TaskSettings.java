package io.docket.tasks;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How tasks behave where neither the creator nor the routing decision says otherwise.
 *
 * @param highestEscalationLevel after how many escalations a missed deadline rests
 * @param escalationInterval time between two escalations, at least a minute
 */
@Validated
@ConfigurationProperties("docket.tasks")
public record TaskSettings(
    @DefaultValue("3") @Min(0) @Max(20) int highestEscalationLevel,
    @DefaultValue("P1D") @NotNull @DurationMin(minutes = 1) Duration escalationInterval) {}
