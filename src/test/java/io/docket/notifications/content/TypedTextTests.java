package io.docket.notifications.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is left of what somebody typed. */
class TypedTextTests {

  private static final String FAMILY =
      "\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67\u200d\ud83d\udc66";

  @ParameterizedTest
  @MethodSource("io.docket.notifications.content.NastyTexts#all")
  void makesOneBoundedLineWithoutAnythingUnseen(String typed) {
    var line = TypedText.line(typed, 120);

    assertThat(line.codePointCount(0, line.length())).isLessThanOrEqualTo(120);
    assertThat(line).doesNotContainPattern("[\\p{Cc}\\p{Zl}\\p{Zp}\\p{Cs}]");
    assertThat(line).doesNotContainPattern("[\\p{Cf}&&[^\\u200C\\u200D]]").isEqualTo(line.strip());
  }

  @ParameterizedTest
  @MethodSource("io.docket.notifications.content.NastyTexts#all")
  void keepsLinesAndNothingElseThatControls(String typed) {
    var text = TypedText.paragraphs(typed, 10_000);

    assertThat(text).doesNotContainPattern("[\\p{Cc}\\p{Zl}\\p{Zp}\\p{Cs}&&[^\\n]]");
    assertThat(text).doesNotContain("\n\n\n").isEqualTo(text.strip());
  }

  @ParameterizedTest
  @CsvSource({
    "'a\r\nb\u2028c\td', 'a b c d'",
    "'${x} #{y} [[z]] \\n {0}', '${x} #{y} [[z]] \\n {0}'",
    "'pay\u202etfird\u202c\u200b', 'paytfird'",
    "'no\u200d\u200cjoin', 'nojoin'",
    "'\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645', '\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645'",
    "'a\u0301\u0302\u0303\u0304\u0305\u0306', 'a\u0301\u0302\u0303\u0304'"
  })
  void leavesPlainCharactersAsTheyAre(String typed, String left) {
    assertThat(TypedText.line(typed, 120)).isEqualTo(left);
  }

  @Test
  void cutsBetweenWhatPeopleTakeForCharacters() {
    assertThat(TypedText.line(FAMILY.repeat(28), 20)).isEqualTo(FAMILY.repeat(2) + "…");
    assertThat(TypedText.line("\ud83d\ude00".repeat(200), 4))
        .isEqualTo("\ud83d\ude00".repeat(3) + "…");
    assertThat(TypedText.line("na\u0308chste", 3)).isEqualTo("n…");
  }

  @Test
  void cutsWithinACharacterThatIsLongerThanALine() {
    assertThat(TypedText.line("\ud83d\udc68\u200d".repeat(100) + "\ud83d\udc68", 6))
        .isEqualTo("\ud83d\udc68\u200d\ud83d\udc68\u200d\ud83d\udc68…");
  }

  @Test
  void leavesAtMostOneEmptyLine() {
    assertThat(TypedText.paragraphs("\r\n one\u00a0 \r\n\r\n\r\n \r\ntwo\u2028three\n\n", 100))
        .isEqualTo("one\n\ntwo\nthree");
  }
}
