package io.docket.users;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Who must have a second factor.
 *
 * @param secondFactorRequired roles that require one; if absent lead, analyst, operator and admin,
 *     and none in the demo
 */
@ConfigurationProperties("docket.users")
@Validated
record SecondFactorSettings(@Nullable Set<Role> secondFactorRequired) {}
