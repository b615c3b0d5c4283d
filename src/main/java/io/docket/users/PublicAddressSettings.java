package io.docket.users;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Where people reach Docket.
 *
 * @param publicUrl for links in mails; this machine's own address if absent
 */
@ConfigurationProperties("docket")
@Validated
record PublicAddressSettings(@Nullable String publicUrl) {}
