package io.docket.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import io.docket.DocketApplication;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyCommandTests {

  private static final Place HERE = new Place("person", "email", "ada");

  private final ByteArrayOutputStream output = new ByteArrayOutputStream();
  private final ByteArrayOutputStream complaints = new ByteArrayOutputStream();

  @Test
  void turnsOneOutputIntoTheInputOfTheNext() {
    var first = answer("new", "");
    var ciphertext = new TinkPersonalData(KeyRing.parse(first)).encrypt("Ada", HERE);
    var rotated = answer("rotate", answer("prepare", first));

    assertThat(new TinkPersonalData(KeyRing.parse(rotated)).decrypt(ciphertext, HERE))
        .isEqualTo("Ada");
    assertThat(KeyRing.parse(answer("retire", rotated)).keys(KeyPurpose.PERSONAL_DATA).size())
        .isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"rotate", "prepare", "retire"})
  void saysWhatIsMissingWhereNoRingIsSet(String change) {
    var code = run(Map.of(), "keys", change);

    assertThat(code).isEqualTo(1);
    assertThat(output.toString(StandardCharsets.UTF_8)).isEmpty();
    assertThat(complaints.toString(StandardCharsets.UTF_8))
        .contains("DOCKET_ENCRYPTION_KEYS is not set", "keys new");
  }

  @Test
  void repeatsNothingOfARingThatItCannotRead() {
    var code = run(Map.of(KeyCommand.VARIABLE, "open-sesame"), "keys", "rotate");

    assertThat(code).isEqualTo(1);
    assertThat(complaints.toString(StandardCharsets.UTF_8))
        .contains("no key ring")
        .doesNotContain("open-sesame");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "burn"})
  void explainsItselfWhereItIsMisunderstood(String change) {
    var code = run(Map.of(), "keys", change);

    assertThat(code).isEqualTo(2);
    assertThat(complaints.toString(StandardCharsets.UTF_8)).startsWith("Usage: keys new");
  }

  @Test
  void isAskedForByTheFirstArgumentAlone() {
    assertThat(KeyCommand.isAskedFor("keys", "new")).isTrue();
    assertThat(KeyCommand.isAskedFor()).isFalse();
    assertThat(KeyCommand.isAskedFor("--keys")).isFalse();
  }

  @Test
  void printsNothingButTheRingWithoutStartingTheApplication() throws Exception {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var classPath = System.getProperty("java.class.path");
    var process =
        new ProcessBuilder(java, "-cp", classPath, DocketApplication.class.getName(), "keys", "new")
            .redirectErrorStream(true)
            .start();
    var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).isZero();
    assertThat(printed.lines()).hasSize(1);
    assertThat(KeyRing.parse(printed)).isNotNull();
  }

  private String answer(String change, String ring) {
    output.reset();
    assertThat(run(Map.of(KeyCommand.VARIABLE, ring), "keys", change)).isZero();
    return output.toString(StandardCharsets.UTF_8);
  }

  private int run(Map<String, String> environment, String... arguments) {
    return new KeyCommand(environment, stream(output), stream(complaints))
        .answer(List.of(arguments));
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }
}
