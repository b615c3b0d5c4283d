package io.docket.welcome;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * What the first start brings up.
 *
 * @param adminPassword password of the account {@code admin}; generated and printed once if absent
 * @param demoPassword password of the sample people; generated and printed once if absent
 * @param publicUrl the address under which people reach Docket; this machine's if absent
 */
@Validated
@ConfigurationProperties("docket")
record WelcomeSettings(
    @Nullable String adminPassword, @Nullable String demoPassword, @Nullable String publicUrl) {

  ConfiguredPassword passwordOfAdmin() {
    return new ConfiguredPassword("DOCKET_ADMIN_PASSWORD", adminPassword);
  }

  ConfiguredPassword passwordOfSamplePeople() {
    return new ConfiguredPassword("DOCKET_DEMO_PASSWORD", demoPassword);
  }

  @Override
  public String toString() {
    return "WelcomeSettings[publicUrl=%s]".formatted(publicUrl);
  }
}
