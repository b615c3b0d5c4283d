package io.docket.notifications.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whom a comment calls. */
class MentionsTests {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@anna",
        "Ask @anna!",
        "(@anna)",
        "@anna, please",
        "Please look, @Anna.",
        "\"@ANNA\"",
        "@anna's idea",
        "line\n@anna\nline"
      })
  void findsAName(String comment) {
    assertThat(Mentions.in(comment)).contains("anna");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "anna",
        "anna@docket.example",
        "x@anna",
        "ä@anna",
        "@an",
        "@ anna",
        "@anna@example.com",
        "https://example.com/@anna",
        "@annaß",
        "@@",
        ""
      })
  void findsNoneWhereNobodyIsCalled(String comment) {
    assertThat(Mentions.in(comment)).doesNotContain("anna");
  }

  @Test
  void findsSeveralNamesEachOnce() {
    assertThat(Mentions.in("@anna @bert.b @anna @c-3_x"))
        .containsExactlyInAnyOrder("anna", "bert.b", "c-3_x");
  }

  @Test
  void readsANameWithAndWithoutTheEndOfTheSentence() {
    assertThat(Mentions.in("Ask @bert.b.")).contains("bert.b");
  }

  @Test
  void looksAtSoManyNamesAndNoMore() {
    var comment = new StringBuilder();
    for (var i = 0; i < 1_000; i++) {
      comment.append("@person-").append(i).append(' ');
    }

    assertThat(Mentions.in(comment.toString())).hasSize(50);
  }
}
