package io.docket.users.domain;

import io.docket.users.Registration;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.ZoneId;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How people come to accounts and passwords.
 *
 * @param registration who may open an account; open in a demo and closed elsewhere if absent
 * @param timeZone of whoever does not choose one
 * @param locale of whoever does not choose one: en or de
 * @param passwordMemory KiB that hashing one password takes (Argon2id); 19 MiB as OWASP advises
 * @param passwordPasses how often hashing goes over that memory
 * @param resetLifetime how long a link to set a new password works
 * @param confirmationLifetime how long a link to confirm a mail address works
 * @param confirmationsPerHour so many such links to one address, or for one account
 * @param resetsPerAccount so many links for one account within an hour
 * @param resetsPerAddress so many links for callers from one address within an hour
 * @param registrationsPerAddress so many attempts to open an account from one address within an
 *     hour, wherever people register
 */
@ConfigurationProperties("docket.users")
@Validated
record UserSettings(
    Registration.@Nullable Mode registration,
    @DefaultValue("UTC") @NotNull ZoneId timeZone,
    @DefaultValue("en") @NotNull String locale,
    @DefaultValue("19456") @Min(8) @Max(1_048_576) int passwordMemory,
    @DefaultValue("2") @Min(1) @Max(50) int passwordPasses,
    @DefaultValue("30m") @NotNull @DurationMin(minutes = 1) @DurationMax(hours = 24)
        Duration resetLifetime,
    @DefaultValue("3d") @NotNull @DurationMin(hours = 2) @DurationMax(days = 30)
        Duration confirmationLifetime,
    @DefaultValue("3") @Min(1) @Max(1_000) int confirmationsPerHour,
    @DefaultValue("3") @Min(1) @Max(1_000) int resetsPerAccount,
    @DefaultValue("20") @Min(1) @Max(1_000_000) int resetsPerAddress,
    @DefaultValue("20") @Min(1) @Max(1_000_000) int registrationsPerAddress) {}
