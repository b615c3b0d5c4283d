package io.docket.notifications.content;

import static io.docket.notifications.content.Readers.ENGLISH;
import static io.docket.notifications.content.Readers.GERMAN;
import static io.docket.notifications.content.Readers.message;
import static io.docket.notifications.content.Readers.told;
import static org.assertj.core.api.Assertions.assertThat;

import io.docket.notifications.Letters;
import io.docket.notifications.Told;
import io.docket.users.NotificationPreferences.Kind;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One mail about many things. */
class DigestTests {

  private final Letters letters = Readers.letters();

  @Test
  void groupsByKindAndPutsFirstWhatIsUrgent() {
    var told = List.of(told(Kind.COMMENT, "A"), told(Kind.DEADLINE, "B"), told(Kind.COMMENT, "C"));

    var letter = letters.digest(told, GERMAN);

    assertThat(letter.subject()).isEqualTo("3 Benachrichtigungen");
    assertThat(letter.text())
        .startsWith(
            """
            Das kam zusammen, während nichts einzeln verschickt wurde.

            Überfällig (1)
            > T-1042 B
              Stufe 2 · von anna.berg · fällig Fr. 27. Nov. 2026, 17:00 Uhr MEZ
              https://docket.example/open-task/0b3c7f4e-5a52-4c5e-9f4e-3d1a2b3c4d5e

            Kommentare (2)
            > T-1042 A
            """);
    assertThat(Jsoup.parse(letter.html()).select("h2").eachText())
        .containsExactly("Überfällig 1", "Kommentare 2");
  }

  @Test
  void speaksOfOneInTheSingular() {
    var one = List.of(message("Branch closes", null));

    assertThat(letters.digest(one, ENGLISH).subject()).isEqualTo("1 notification");
    assertThat(letters.digest(one, GERMAN).subject()).isEqualTo("1 Benachrichtigung");
  }

  @Test
  void showsFiftyOfThreeHundredAndSaysHowManyMoreThereAre() {
    var letter = letters.digest(Collections.nCopies(300, told(Kind.ASSIGNMENT)), ENGLISH);

    assertThat(letter.subject()).isEqualTo("300 notifications");
    assertThat(letter.text()).contains("Assigned to you (300)", "and 250 more");
    assertThat(Jsoup.parse(letter.html()).select("a.link[dir=auto]")).hasSize(50);
  }

  @Test
  void hidesNoKindBehindManyOfAnother() {
    var all =
        Stream.concat(
                Collections.nCopies(1_290, told(Kind.ASSIGNMENT)).stream(),
                IntStream.range(0, 10).mapToObj(i -> told(Kind.COMPLETION)))
            .toList();

    var letter = letters.digest(all, ENGLISH);

    assertThat(letter.subject()).isEqualTo("1,300 notifications");
    assertThat(letter.text()).contains("and 1,250 more", "Done (10)");
    assertThat(Jsoup.parse(letter.html()).select("a.link[dir=auto]")).hasSize(50);
  }

  @Test
  void namesEveryKindInBothLanguages() {
    var all = Stream.of(Kind.values()).map(Readers::told).toList();

    for (var reader : List.of(ENGLISH, GERMAN)) {
      var letter = letters.digest(all, reader);
      assertThat(letter.text()).doesNotContainPattern("\\?\\?|\\{\\d|null|\\.group");
      assertThat(Jsoup.parse(letter.html()).select("h2")).hasSameSizeAs(Kind.values());
    }
  }

  @ParameterizedTest
  @MethodSource("io.docket.notifications.content.NastyTexts#all")
  void keepsEachTitleInItsLine(String typed) {
    var letter = letters.digest(List.<Told>of(told(Kind.OFFER, typed)), ENGLISH);

    var calm = letters.digest(List.of(told(Kind.OFFER, "x")), ENGLISH);
    assertThat(letter.text().replaceAll("(?m)^>.*\n", ""))
        .isEqualTo(calm.text().replaceAll("(?m)^>.*\n", ""));
    assertThat(Jsoup.parse(letter.html()).select("*").eachAttr("style"))
        .isEqualTo(Jsoup.parse(calm.html()).select("*").eachAttr("style"));
  }
}
