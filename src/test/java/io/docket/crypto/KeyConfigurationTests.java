package io.docket.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class KeyConfigurationTests {

  private static final Place HERE = new Place("person", "email", "ada");

  private final ApplicationContextRunner application =
      new ApplicationContextRunner().withUserConfiguration(KeyConfiguration.class);

  @Test
  void takesTheKeysThatAreSet() {
    var ring = KeyRing.generate();
    var ciphertext = new TinkPersonalData(ring).encrypt("Ada", HERE);

    application
        .withPropertyValues("docket.encryption-keys=" + ring.text())
        .run(
            context ->
                assertThat(personalData(context).decrypt(ciphertext, HERE)).isEqualTo("Ada"));
  }

  @Test
  void makesKeysBesideAnEmbeddedDatabaseOnce(@TempDir Path directory) throws Exception {
    var beside = application.withBean(KeyDirectory.class, () -> new KeyDirectory(directory));
    var ciphertext = new byte[1][];

    beside.run(context -> ciphertext[0] = personalData(context).encrypt("Ada", HERE));
    beside.run(
        context -> assertThat(personalData(context).decrypt(ciphertext[0], HERE)).isEqualTo("Ada"));

    var file = directory.resolve("encryption-keys");
    assertThat(directory).isDirectoryNotContaining(path -> !path.equals(file));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void makesNoKeysWhereSomeAreSet(@TempDir Path directory) {
    application
        .withBean(KeyDirectory.class, () -> new KeyDirectory(directory))
        .withPropertyValues("docket.encryption-keys=" + KeyRing.generate().text())
        .run(context -> assertThat(context).hasNotFailed());

    assertThat(directory).isEmptyDirectory();
  }

  @Test
  void refusesAFileThatHoldsNoKeys(@TempDir Path directory) throws Exception {
    var file = Files.writeString(directory.resolve("encryption-keys"), "gone");

    application
        .withBean(KeyDirectory.class, () -> new KeyDirectory(directory))
        .run(
            context ->
                assertThat(context.getStartupFailure())
                    .rootCause()
                    .isInstanceOf(KeysUnusable.class)
                    .hasMessageContaining(file.toString()));

    assertThat(file).hasContent("gone");
  }

  @Test
  void refusesTheStartWithoutKeysAndSaysHowToMakeThem(CapturedOutput console) {
    var docket = new SpringApplicationBuilder(KeyConfiguration.class).web(WebApplicationType.NONE);

    assertThatThrownBy(docket::run).hasRootCauseInstanceOf(KeysUnusable.class);

    assertThat(console)
        .contains("APPLICATION FAILED TO START")
        .contains("DOCKET_ENCRYPTION_KEYS is not set")
        .contains("export DOCKET_ENCRYPTION_KEYS=\"$(" + KeyCommand.line("new") + ")\"")
        .doesNotContain("\tat io.docket");
  }

  @Test
  void refusesTheStartWithADamagedValueAndRepeatsNothingOfIt(CapturedOutput console) {
    var docket = new SpringApplicationBuilder(KeyConfiguration.class).web(WebApplicationType.NONE);

    assertThatThrownBy(() -> docket.run("--docket.encryption-keys=b3BlbiBzZXNhbWU="))
        .hasRootCauseInstanceOf(KeysUnusable.class);

    assertThat(console)
        .contains("The value of DOCKET_ENCRYPTION_KEYS is no key ring, or is damaged.")
        .doesNotContain("b3BlbiBzZXNhbWU=", "open sesame");
  }

  private static PersonalData personalData(BeanFactory context) {
    return new TinkPersonalData(context.getBean(KeyRing.class));
  }
}
