package io.docket.reporting.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.docket.reporting.CompletionFigures;
import io.docket.reporting.CompletionRow;
import io.docket.reporting.Grouping;
import io.docket.reporting.Report;
import io.docket.reporting.WorkloadFigures;
import io.docket.reporting.WorkloadRow;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.mock.http.MockHttpOutputMessage;

/** Reports as files for spreadsheets: the same numbers, and nothing that runs. */
class ReportTableTests {

  private static final LocalDate FROM = LocalDate.of(2030, 6, 1);
  private static final LocalDate TO = LocalDate.of(2030, 6, 30);

  @Test
  void writesTheSameNumbersAsCsv() throws IOException {
    var file = csv(byTeam("payments"), "text/csv");

    assertThat(file)
        .isEqualTo(
            """
            period,team,category,priority,assignee,created,completed,cancelled,completionRate,\
            onTime,late,onTimeRate,medianHoursToComplete,p90HoursToComplete,medianHoursToStart,\
            p90HoursToStart\r
            2030-06-01,payments,,,,12,10,1,0.8333,8,1,0.8889,21.5,60.25,,\r
            total,,,,,12,10,1,0.8333,8,1,0.8889,21.5,60.25,,\r
            """);
  }

  @Test
  void marksTheByteOrderWhereThatIsAskedFor() throws IOException {
    assertThat(csv(byTeam("payments"), "text/csv;bom=true")).startsWith("\uFEFFperiod,");
    assertThat(csv(byTeam("payments"), "text/csv;bom=false")).startsWith("period,");
  }

  @Test
  void saysUtf8InPlaceOfTheMark() throws IOException {
    var output = new MockHttpOutputMessage();

    new CsvReports().write(byTeam("payments"), MediaType.valueOf("text/csv;bom=true"), output);

    assertThat(output.getHeaders().getContentType()).hasToString("text/csv;charset=UTF-8");
  }

  @Test
  void letsNoSpreadsheetRunWhatSomebodyNamed() throws IOException {
    for (var name : List.of("=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx")) {
      var report = byTeam(name);

      assertThat(csv(report, "text/csv")).contains("'" + name).doesNotContain("," + name + ",");
      assertThat(cell(report, 1, 1)).isEqualTo("'" + name);
    }
  }

  @Test
  void writesTheSameNumbersAsWorkbook() throws IOException {
    var report = byTeam("payments");

    assertThat(cell(report, 0, 5)).isEqualTo("created");
    assertThat(cell(report, 1, 0)).isEqualTo("2030-06-01");
    assertThat(cell(report, 1, 5)).isEqualTo(new BigDecimal("12"));
    assertThat(cell(report, 1, 8)).isEqualTo(new BigDecimal("0.8333"));
    assertThat(cell(report, 1, 14)).as("no median of nothing").isEqualTo("");
    assertThat(cell(report, 2, 0)).isEqualTo("total");
  }

  @Test
  void givesEachDayAColumn() throws IOException {
    var first = workload(Map.of(FROM, 2L));
    var second = workload(Map.of(TO, 1L));
    var report =
        report(
            List.of(
                new WorkloadRow("payments", "clerk", first),
                new WorkloadRow("payments", null, second)),
            workload(Map.of(FROM, 2L, TO, 1L)));

    var lines = csv(report, "text/csv").lines().toList();

    assertThat(lines.get(0)).endsWith(",thirtyDaysAndMore,due 2030-06-01,due 2030-06-30");
    assertThat(lines.get(1)).startsWith("payments,clerk,").endsWith(",2,");
    assertThat(lines.get(2)).startsWith("payments,,").endsWith(",,1");
    assertThat(lines.get(3)).startsWith("total,,").endsWith(",2,1");
  }

  @Test
  void isATotalAloneWhereNothingIsReported() throws IOException {
    var report = report(List.<CompletionRow>of(), figures());

    assertThat(csv(report, "text/csv")).startsWith("total,created,").contains("\r\ntotal,12,");
  }

  private static WorkloadFigures workload(Map<LocalDate, Long> due) {
    return new WorkloadFigures(3, 1, 0, 3, 0, 0, 0, 0, due);
  }

  private static Report<CompletionRow, CompletionFigures> byTeam(String team) {
    var row = new CompletionRow(FROM, team, null, null, null, figures());
    return report(List.of(row), figures());
  }

  private static CompletionFigures figures() {
    return new CompletionFigures(12, 10, 1, 0.8333, 8, 1, 0.8889, 21.5, 60.25, null, null);
  }

  private static <R, F> Report<R, F> report(List<R> rows, F total) {
    var asOf = Instant.parse("2030-07-01T06:00:00Z");
    return new Report<>(FROM, TO, "Europe/Berlin", null, Grouping.TEAM, asOf, rows, total);
  }

  private static String csv(Report<?, ?> report, String format) throws IOException {
    var output = new MockHttpOutputMessage();
    new CsvReports().write(report, MediaType.valueOf(format), output);
    return output.getBodyAsString(UTF_8);
  }

  private static Object cell(Report<?, ?> report, int row, int column) throws IOException {
    var output = new MockHttpOutputMessage();
    new XlsxReports().write(report, MediaType.valueOf(TableFormat.XLSX), output);
    try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(output.getBodyAsBytes()))) {
      var cells = workbook.getFirstSheet().read().get(row);
      if (column >= cells.getCellCount() || cells.getCell(column) == null) {
        return "";
      }
      var cell = cells.getCell(column);
      return cell.getType() == CellType.NUMBER ? cell.asNumber() : cell.getText();
    }
  }
}
