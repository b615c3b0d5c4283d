package io.docket.reporting.web;

import io.docket.reporting.Report;
import io.docket.web.CsvWriter;
import java.io.IOException;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;

/** Writes reports as a workbook with one sheet (XLSX, ISO/IEC 29500). */
@Component
class XlsxReports extends AbstractHttpMessageConverter<Report<?, ?>> {

  private static final String PROGRAM = "Docket";
  private static final String VERSION = "1.0";
  private static final int HEADING = 0;

  XlsxReports() {
    super(MediaType.valueOf(TableFormat.XLSX));
  }

  @Override
  protected boolean supports(Class<?> type) {
    return Report.class.isAssignableFrom(type);
  }

  @Override
  public boolean canRead(Class<?> type, @Nullable MediaType format) {
    return false;
  }

  @Override
  protected Report<?, ?> readInternal(Class<? extends Report<?, ?>> type, HttpInputMessage input) {
    throw new HttpMessageNotReadableException("Reports are only written", input);
  }

  @Override
  protected void writeInternal(Report<?, ?> report, HttpOutputMessage output) throws IOException {
    var table = ReportTable.of(report);
    try (var workbook = new Workbook(output.getBody(), PROGRAM, VERSION)) {
      var sheet = workbook.newWorksheet(report.from() + " to " + report.to());
      write(sheet, table);
      sheet.freezePane(1, 1);
    }
  }

  private static void write(Worksheet sheet, ReportTable table) {
    var columns = table.columns();
    for (var column = 0; column < columns.size(); column++) {
      sheet.value(HEADING, column, columns.get(column));
      sheet.style(HEADING, column).bold().set();
    }
    for (var row = 0; row < table.rows().size(); row++) {
      var cells = table.rows().get(row);
      for (var column = 0; column < cells.size(); column++) {
        write(sheet, row + 1, column, cells.get(column));
      }
    }
  }

  private static void write(Worksheet sheet, int row, int column, @Nullable Object cell) {
    if (cell instanceof Number number) {
      sheet.value(row, column, number);
    } else if (cell instanceof Boolean truth) {
      sheet.value(row, column, truth);
    } else if (cell != null) {
      sheet.value(row, column, CsvWriter.harmless(cell.toString()));
    }
  }
}
