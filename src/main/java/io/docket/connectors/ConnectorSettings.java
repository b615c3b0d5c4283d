package io.docket.connectors;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** How servers behind connectors are treated when they are slow, busy or down. */
@ConfigurationProperties("docket.connectors")
@Validated
record ConnectorSettings(
    @DefaultValue @NotNull @Valid Server email, @DefaultValue @NotNull @Valid Server calendar) {

  /**
   * One of them.
   *
   * @param attempts how often something is tried at once, all in all
   * @param pause before the second attempt
   * @param pauseGrowth how much longer each further pause is
   * @param pauseSpread by which part pauses are longer or shorter at random
   * @param callsAtOnce how many may be under way on one node
   * @param waitForTurn how long another may wait for one of them to end
   * @param window how many of the last calls are looked at
   * @param leastCalls how many of them there must have been
   * @param failureRate which percentage of them must have failed to leave the server alone
   * @param rest for how long it is left alone then
   * @param probes how many calls go through after that, to see whether it is back
   * @param longestRest for how long it is left alone at most if it asks for it
   */
  record Server(
      @DefaultValue("3") @Min(1) @Max(10) int attempts,
      @DefaultValue("200ms") @NotNull @DurationMin(millis = 1) @DurationMax(seconds = 10)
          Duration pause,
      @DefaultValue("3") @DecimalMin("1") @DecimalMax("10") double pauseGrowth,
      @DefaultValue("0.5") @DecimalMin("0") @DecimalMax("0.9") double pauseSpread,
      @DefaultValue("6") @Min(1) @Max(1000) int callsAtOnce,
      @DefaultValue("1s") @NotNull @DurationMin(millis = 0) @DurationMax(seconds = 10)
          Duration waitForTurn,
      @DefaultValue("10") @Min(1) @Max(1000) int window,
      @DefaultValue("5") @Min(1) @Max(1000) int leastCalls,
      @DefaultValue("50") @Min(1) @Max(100) int failureRate,
      @DefaultValue("30s") @NotNull @DurationMin(millis = 1) @DurationMax(hours = 1) Duration rest,
      @DefaultValue("2") @Min(1) @Max(100) int probes,
      @DefaultValue("1h") @NotNull @DurationMin(millis = 0) @DurationMax(days = 1)
          Duration longestRest) {}
}
