package io.docket.reporting.figures;

import io.docket.reporting.CompletionFigures;
import io.docket.reporting.CompletionRow;
import io.docket.reporting.ReportQuestion;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Computes the report of completion. */
@Component
class CompletionReport {

  private final FigureRows rows;

  CompletionReport(FigureRows rows) {
    this.rows = rows;
  }

  Answer<CompletionRow, CompletionFigures> answer(
      ReportQuestion question, Scope scope, Instant now) {
    var sql = CompletionStatement.of(question.groupBy(), scope);
    var lines = rows.ask(sql, question, scope, now, CompletionLine::read);
    var whole = lines.stream().filter(line -> line.period() == CompletionLine.WHOLE).findFirst();
    var parts = lines.stream().filter(line -> line.period() != CompletionLine.WHOLE).toList();
    return new Answer<>(
        question.groupBy() == null
            ? everyPeriod(question.periods(), parts)
            : shown(question, parts),
        whole.map(CompletionLine::figures).orElseGet(CompletionLine::nothing));
  }

  /** Nothing is also a figure. */
  private static List<CompletionRow> everyPeriod(
      List<LocalDate> periods, List<CompletionLine> lines) {
    Map<Integer, CompletionFigures> known =
        lines.stream().collect(Collectors.toMap(CompletionLine::period, CompletionLine::figures));
    return IntStream.range(0, periods.size())
        .mapToObj(
            index ->
                new CompletionRow(
                    periods.get(index),
                    null,
                    null,
                    null,
                    null,
                    known.getOrDefault(index + 1, CompletionLine.nothing())))
        .toList();
  }

  private static List<CompletionRow> shown(ReportQuestion question, List<CompletionLine> lines) {
    var periods = question.periods();
    return lines.stream()
        .map(line -> line.shown(periods.get(line.period() - 1), question.groupBy()))
        .toList();
  }
}
