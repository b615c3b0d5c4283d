package io.docket.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.docket.web.CsvWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;

/** The audit trail as a CSV file to download. */
final class AuditFile {

  private final Writer out;
  private final CsvWriter csv;

  private AuditFile(Writer out) {
    this.out = out;
    this.csv = new CsvWriter(out);
  }

  /** Begins the answer; a refusal has to come before. */
  static AuditFile begin(HttpServletResponse response) {
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"docket-audit-trail.csv\"");
    try {
      var file =
          new AuditFile(
              new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), UTF_8)));
      file.csv.write(
          "number",
          "at",
          "kind",
          "actor",
          "subject",
          "details",
          "clientAddress",
          "requestId",
          "hash");
      return file;
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  void write(AuditEntry entry) {
    csv.write(
        entry.number(),
        entry.at(),
        entry.kind(),
        entry.actor(),
        entry.subject(),
        inWords(entry.details()),
        entry.clientAddress(),
        entry.requestId(),
        entry.hash());
  }

  void end() {
    try {
      out.flush();
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  private static String inWords(Map<String, String> details) {
    return details.entrySet().stream()
        .map(detail -> detail.getKey() + ": " + detail.getValue())
        .collect(Collectors.joining("; "));
  }
}
