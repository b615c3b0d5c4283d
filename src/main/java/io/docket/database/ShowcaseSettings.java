package io.docket.database;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Whether to show Docket to newcomers.
 *
 * @param demo whether to bring sample people, teams, categories and tasks, and to let people
 *     register; by default only with the embedded database
 */
@ConfigurationProperties("docket")
@Validated
record ShowcaseSettings(@Nullable Boolean demo) {}
