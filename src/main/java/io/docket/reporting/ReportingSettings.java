package io.docket.reporting;

import jakarta.validation.constraints.NotNull;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How reports are made.
 *
 * @param timeZone where a day begins unless the caller says otherwise, as an IANA name; one for the
 *     whole bank, so that everybody sees the same figures
 * @param people whether there are figures about single people; off, only teams appear
 */
@ConfigurationProperties("docket.reporting")
@Validated
public record ReportingSettings(
    @DefaultValue("UTC") @NotNull ZoneId timeZone, @DefaultValue("true") boolean people) {}
