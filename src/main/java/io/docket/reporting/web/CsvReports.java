package io.docket.reporting.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.docket.reporting.Report;
import io.docket.web.CsvWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.util.List;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;

/** Writes reports as CSV (RFC 4180) in UTF-8; with a byte order mark where that is asked for. */
@Component
class CsvReports extends AbstractHttpMessageConverter<Report<?, ?>> {

  private static final MediaType ANSWERED = MediaType.valueOf(TableFormat.CSV + ";charset=UTF-8");
  private static final char MARK = '\uFEFF';

  CsvReports() {
    super(MediaType.valueOf(TableFormat.CSV));
  }

  @Override
  protected boolean supports(Class<?> type) {
    return Report.class.isAssignableFrom(type);
  }

  @Override
  public boolean canRead(Class<?> type, @org.jspecify.annotations.Nullable MediaType format) {
    return false;
  }

  @Override
  protected Report<?, ?> readInternal(Class<? extends Report<?, ?>> type, HttpInputMessage input) {
    throw new HttpMessageNotReadableException("Reports are only written", input);
  }

  @Override
  protected void writeInternal(Report<?, ?> report, HttpOutputMessage output) throws IOException {
    var headers = output.getHeaders();
    var asked = headers.getContentType();
    headers.setContentType(ANSWERED);
    var out = new BufferedWriter(new OutputStreamWriter(output.getBody(), UTF_8));
    if (asked != null && "true".equals(asked.getParameter(TableFormat.BYTE_ORDER_MARK))) {
      out.write(MARK);
    }
    var table = ReportTable.of(report);
    var csv = new CsvWriter(out);
    csv.write(table.columns().toArray());
    table.rows().stream().map(List::toArray).forEach(csv::write);
    out.flush();
  }
}
