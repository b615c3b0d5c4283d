package io.docket.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvWriterTests {

  @Test
  void quotesWhatHasCommasQuotesOrLineBreaks() {
    assertThat(written("a", "b,c", "d\"e", "f\r\ng", null, -1))
        .isEqualTo("a,\"b,c\",\"d\"\"e\",\"f\r\ng\",,-1\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1"})
  void takesTheSenseFromFormulas(String cell) {
    assertThat(written(cell).replace("\"", "")).startsWith("'" + cell);
  }

  private static String written(@Nullable Object... cells) {
    var out = new StringWriter();
    new CsvWriter(out).write(cells);
    return out.toString();
  }
}
