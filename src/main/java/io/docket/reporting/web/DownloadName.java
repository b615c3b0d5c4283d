package io.docket.reporting.web;

import io.docket.reporting.Report;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;
import org.springframework.web.util.UriComponentsBuilder;

/** Has browsers save tables under the name of the report and its days. */
@ControllerAdvice(assignableTypes = ReportController.class)
class DownloadName implements ResponseBodyAdvice<Report<?, ?>> {

  @Override
  public boolean supports(
      MethodParameter method, Class<? extends HttpMessageConverter<?>> converter) {
    return converter == CsvReports.class || converter == XlsxReports.class;
  }

  @Override
  public @Nullable Report<?, ?> beforeBodyWrite(
      @Nullable Report<?, ?> report,
      MethodParameter method,
      MediaType format,
      Class<? extends HttpMessageConverter<?>> converter,
      ServerHttpRequest request,
      ServerHttpResponse response) {
    if (report != null) {
      var path = UriComponentsBuilder.fromUri(request.getURI()).build().getPathSegments();
      var ending = converter == CsvReports.class ? "csv" : "xlsx";
      var name =
          "docket-%s-%s-%s.%s"
              .formatted(path.get(path.size() - 1), report.from(), report.to(), ending);
      response
          .getHeaders()
          .setContentDisposition(ContentDisposition.attachment().filename(name).build());
    }
    return report;
  }
}
