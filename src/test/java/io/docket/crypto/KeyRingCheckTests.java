package io.docket.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class KeyRingCheckTests {

  private final KeyedDatabase database = new KeyedDatabase("key_ring_check");
  private final KeyRing ring = KeyRing.generate();

  @AfterEach
  void drop() {
    database.close();
  }

  @Test
  void startsAgainWithTheSameKeys() {
    database.start(ring);

    assertThatCode(() -> database.start(KeyRing.parse(ring.text()))).doesNotThrowAnyException();
  }

  @Test
  void refusesOtherKeysThanTheDatabaseWasUsedWith() {
    database.start(ring);

    assertThatExceptionOfType(KeysUnusable.class)
        .isThrownBy(() -> database.start(KeyRing.generate()))
        .withMessageContaining("not those that the data in this database were written with");
    assertThatCode(() -> database.start(ring)).doesNotThrowAnyException();
  }

  @Test
  void refusesAKeyThatCarriesTheNumberOfAnother() {
    database.start(ring);
    database
        .sql()
        .sql("update key_canary set value = :other where name = :name")
        .param("name", ring.keys(KeyPurpose.PERSONAL_DATA).numbers().get(0).toString())
        .param("other", "not what it was".getBytes(StandardCharsets.UTF_8))
        .update();

    assertThatExceptionOfType(KeysUnusable.class).isThrownBy(() -> database.start(ring));
  }

  @Test
  void startsInEachStepOfARotation() {
    database.start(ring);
    database.write(ring, 1, "Dear Sir");
    var rotated = ring.prepared().rotated();

    database.start(ring.prepared());
    database.start(rotated);
    database.reencrypt(rotated);

    assertThatCode(() -> database.start(rotated.retired())).doesNotThrowAnyException();
  }

  @Test
  void refusesARingWithoutAKeyThatIsStillNeeded() {
    database.start(ring);
    database.write(ring, 1, "Dear Sir");
    var rotated = ring.rotated();
    database.start(rotated);

    assertThatExceptionOfType(KeysUnusable.class)
        .isThrownBy(() -> database.start(rotated.retired()))
        .withMessageContaining("still needed for: letter.text")
        .extracting(KeysUnusable::action)
        .asString()
        .contains("keys retire");
    assertThatCode(() -> database.start(rotated)).doesNotThrowAnyException();
  }

  @Test
  void refusesTheRingFromBeforeARotationOnceTheNewKeyIsUsed() {
    var rotated = ring.rotated();
    database.start(rotated);
    database.write(rotated, 1, "Dear Sir");

    assertThatExceptionOfType(KeysUnusable.class).isThrownBy(() -> database.start(ring));
  }

  @Test
  void leavesNothingReadableInTheDatabase() {
    database.start(ring);

    var values =
        database
            .sql()
            .sql("select encode(value, 'base64') from key_canary")
            .query(String.class)
            .list();

    assertThat(values)
        .hasSize(2)
        .noneMatch(
            value ->
                new String(Base64.getMimeDecoder().decode(value), StandardCharsets.ISO_8859_1)
                    .contains("canary"));
  }
}
