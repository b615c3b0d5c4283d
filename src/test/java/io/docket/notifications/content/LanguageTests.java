package io.docket.notifications.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.junit.jupiter.api.Test;

/** The words in both languages. */
class LanguageTests {

  private static final Control ALONE = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

  private final ResourceBundle english = words(Locale.ROOT);
  private final ResourceBundle german = words(Locale.GERMAN);

  @Test
  void areTheSameWordsInBoth() {
    assertThat(german.keySet()).containsExactlyInAnyOrderElementsOf(english.keySet());
    assertThat(german.keySet())
        .allSatisfy(key -> assertThat(german.getString(key)).as(key).isNotBlank());
  }

  @Test
  void speakOfTheSameFacts() {
    assertThat(english.keySet())
        .allSatisfy(
            key ->
                assertThat(facts(german.getString(key)))
                    .as(key)
                    .isEqualTo(facts(english.getString(key))));
  }

  /** An apostrophe would hide what stands behind it, in a text with arguments. */
  @Test
  void haveNoStraightApostropheBesideArguments() {
    for (var words : Arrays.asList(english, german)) {
      assertThat(words.keySet().stream().map(words::getString).filter(t -> t.contains("{")))
          .noneMatch(text -> text.contains("'"));
    }
  }

  private static String facts(String text) {
    return text.replaceAll("[^{}0-9]|(?<!\\{)[0-9](?!})", "");
  }

  private static ResourceBundle words(Locale language) {
    return ResourceBundle.getBundle("mail/notifications", language, ALONE);
  }
}
