package io.docket.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class ReencryptionTests {

  private static final int MANY = 250;

  private final KeyedDatabase database = new KeyedDatabase("reencryption");
  private final KeyRing ring = KeyRing.generate();
  private final KeyRing rotated = ring.rotated();

  @AfterEach
  void drop() {
    database.close();
  }

  @Test
  void bringsEveryValueUnderTheNewKey(CapturedOutput log) {
    IntStream.range(0, MANY).forEach(number -> database.write(ring, number, "Letter " + number));

    database.reencrypt(rotated);

    assertThat(IntStream.range(0, MANY))
        .allMatch(number -> isUnderTheNewKey(number))
        .allMatch(number -> database.read(rotated.retired(), number).equals("Letter " + number));
    assertThat(log).contains("the older keys can be retired");
  }

  @Test
  void leavesAloneWhatIsUnderTheNewKeyAlready() {
    database.write(rotated, 1, "Dear Sir");
    var before = database.ciphertext(1);

    database.reencrypt(rotated);

    assertThat(database.ciphertext(1)).isEqualTo(before);
  }

  @Test
  void leavesAloneWhatIsUnderAKeyThatIsOnlyPreparedHere() {
    var prepared = ring.prepared();
    database.write(prepared.rotated(), 1, "Dear Sir");
    var before = database.ciphertext(1);

    database.reencrypt(prepared);

    assertThat(database.ciphertext(1)).isEqualTo(before);
  }

  @Test
  void passesOverWhatSomebodyWorksOnAndBringsItUnderTheNewKeyLater(CapturedOutput log) {
    database.write(ring, 1, "Dear Sir");
    database.write(ring, 2, "Dear Madam");

    database
        .transaction()
        .executeWithoutResult(
            status -> {
              database
                  .sql()
                  .sql("select 1 from letter where number = 1 for update")
                  .query()
                  .listOfRows();
              CompletableFuture.runAsync(() -> database.reencrypt(rotated)).join();
            });

    assertThat(isUnderTheNewKey(1)).isFalse();
    assertThat(isUnderTheNewKey(2)).isTrue();
    assertThat(log).doesNotContain("can be retired");

    database.reencrypt(rotated);

    assertThat(isUnderTheNewKey(1)).isTrue();
  }

  @Test
  void saysWhichValueWasAlteredAndGoesOn(CapturedOutput log) {
    database.write(ring, 1, "Dear Sir");
    database.write(ring, 2, "Dear Madam");
    database.sql().sql("update letter set text = text || '\\x00' where number = 1").update();

    database.reencrypt(rotated);

    assertThat(isUnderTheNewKey(1)).isFalse();
    assertThat(isUnderTheNewKey(2)).isTrue();
    assertThat(log)
        .contains("letter.text of row 1")
        .doesNotContain("Dear Sir")
        .doesNotContain("can be retired");
  }

  @Test
  void passesOverEmptyColumns() {
    database.sql().sql("insert into letter values (1, null)").update();

    database.reencrypt(rotated);

    assertThat(database.sql().sql("select text is null from letter").query(Boolean.class).single())
        .isTrue();
  }

  private boolean isUnderTheNewKey(int number) {
    var newest = rotated.keys(KeyPurpose.PERSONAL_DATA).numbers().get(1);
    return KeyNumber.of(database.ciphertext(number)).equals(newest);
  }
}
