package io.docket.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalDataTests {

  private static final Place HERE = new Place("person", "email", "ada");
  private static final String TEXT = "ada@docket.example";

  private final KeyRing ring = KeyRing.generate();
  private final PersonalData data = new TinkPersonalData(ring);

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "Zoë Ångström 李 🔐", "\u0000"})
  void readsWhatItHasEncrypted(String text) {
    assertThat(data.decrypt(data.encrypt(text, HERE), HERE)).isEqualTo(text);
  }

  @Test
  void showsNothingOfTheText() {
    var ciphertext = new String(data.encrypt(TEXT, HERE), StandardCharsets.ISO_8859_1);

    assertThat(ciphertext).doesNotContain("ada").doesNotContain("docket");
  }

  @Test
  void encryptsTheSameTextDifferentlyEachTime() {
    assertThat(data.encrypt(TEXT, HERE)).isNotEqualTo(data.encrypt(TEXT, HERE));
  }

  static List<Place> elsewhere() {
    return List.of(
        new Place("person", "email", "bob"),
        new Place("person", "phone", "ada"),
        new Place("team", "email", "ada"),
        new Place("personemail", "", "ada"),
        new Place("person", "emaila", "da"),
        new Place("perso", "nemail", "ada"));
  }

  @ParameterizedTest
  @MethodSource("elsewhere")
  void refusesACiphertextThatWasMovedElsewhere(Place place) {
    var ciphertext = data.encrypt(TEXT, HERE);

    assertThatExceptionOfType(Unreadable.class)
        .isThrownBy(() -> data.decrypt(ciphertext, place))
        .withMessageNotContaining(TEXT)
        .withMessageContaining(place.row());
  }

  @Test
  void refusesACiphertextWithAnySingleBitChanged() {
    var ciphertext = data.encrypt(TEXT, HERE);

    for (var bit = 0; bit < ciphertext.length * Byte.SIZE; bit++) {
      var altered = ciphertext.clone();
      altered[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);

      assertThatExceptionOfType(Unreadable.class).isThrownBy(() -> data.decrypt(altered, HERE));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 4, 5, 16, 32})
  void refusesACiphertextThatWasCutOff(int length) {
    var cut = Arrays.copyOf(data.encrypt(TEXT, HERE), length);

    assertThatExceptionOfType(Unreadable.class).isThrownBy(() -> data.decrypt(cut, HERE));
  }

  @Test
  void refusesACiphertextUnderTheKeysOfSomebodyElse() {
    var ciphertext = new TinkPersonalData(KeyRing.generate()).encrypt(TEXT, HERE);

    assertThatExceptionOfType(Unreadable.class).isThrownBy(() -> data.decrypt(ciphertext, HERE));
  }

  @Test
  void givesEqualTextsEqualFingerprints() {
    assertThat(data.fingerprint(TEXT, "person.email"))
        .hasSize(32)
        .isEqualTo(data.fingerprint(TEXT, "person.email"))
        .isEqualTo(new TinkPersonalData(ring.rotated()).fingerprint(TEXT, "person.email"));
  }

  @Test
  void givesOtherTextsPurposesAndKeysOtherFingerprints() {
    assertThat(
            List.of(
                data.fingerprint(TEXT, "person.email"),
                data.fingerprint("bob@docket.example", "person.email"),
                data.fingerprint(TEXT, "person.phone"),
                data.fingerprint("l" + TEXT, "person.emai"),
                new TinkPersonalData(KeyRing.generate()).fingerprint(TEXT, "person.email")))
        .doesNotHaveDuplicates();
  }
}
