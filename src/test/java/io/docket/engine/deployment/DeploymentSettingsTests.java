package io.docket.engine.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class DeploymentSettingsTests {

  private static final Path WORKING_DIRECTORY = Path.of("").toAbsolutePath();

  @Test
  void lookWhereDocketWasStarted() {
    assertThat(bound(Map.of()).root()).isEqualTo(WORKING_DIRECTORY);
  }

  @Test
  void lookWhereTheyAreTold() {
    assertThat(bound(Map.of("docket.engine.directory", "db")).root())
        .isEqualTo(WORKING_DIRECTORY.resolve("db"));
    assertThat(bound(Map.of("docket.engine.directory", "/srv/docket")).root())
        .isEqualTo(Path.of("/srv/docket"));
  }

  private static DeploymentSettings bound(Map<String, String> properties) {
    return new Binder(new MapConfigurationPropertySource(properties))
        .bindOrCreate("docket.engine", DeploymentSettings.class);
  }
}
