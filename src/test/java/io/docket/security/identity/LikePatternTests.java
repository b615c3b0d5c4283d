package io.docket.security.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names looked for as SQL's {@code like} does. */
class LikePatternTests {

  @ParameterizedTest
  @CsvSource({
    "Zoë, Zoë, true",
    "Zoë, zoë, false",
    "Zo_, Zoë, true",
    "_, 🙂, true",
    "__, 🙂, false",
    "%, '', true",
    "'', a, false",
    "%ung%, Young, true",
    "%ung, Younger, false",
    "Y%g%r, Younger, true",
    "%a%b%a, aabba, true",
    "%a%b%a, aabb, false",
    "50\\%, 50%, true",
    "50\\%, 50x, false",
    "a\\_b, a_b, true",
    "a\\_b, axb, false",
    "a\\, a\\, true",
    "'%\n%', 'one\ntwo', true"
  })
  void matchesAsTheDatabaseWould(String like, String text, boolean matches) {
    assertThat(LikePattern.of(like).matches(text)).isEqualTo(matches);
  }

  @Test
  void answersAtOnceWhateverIsAsked() {
    var cunning = LikePattern.of("%a".repeat(1_000) + "%b");

    assertThat(cunning.matches("a".repeat(10_000))).isFalse();
  }
}
