package io.docket.reporting.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.web.accept.ContentNegotiationStrategy;
import org.springframework.web.accept.HeaderContentNegotiationStrategy;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * As what a report is wanted: as the header {@code Accept} says (RFC 9110), or, for links, which
 * cannot say, by the parameter {@code format}.
 */
@Configuration(proxyBeanMethods = false)
class TableFormat implements WebMvcConfigurer {

  /** RFC 4180. */
  static final String CSV = "text/csv";

  /** Office Open XML (ISO/IEC 29500). */
  static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  /** Of {@link #CSV}: whether a byte order mark comes first, by which Excel knows UTF-8. */
  static final String BYTE_ORDER_MARK = "bom";

  private static final Map<String, MediaType> FORMATS =
      Map.of(
          "json", MediaType.APPLICATION_JSON,
          "csv", MediaType.valueOf(CSV),
          "csv-bom", MediaType.valueOf(CSV + ";" + BYTE_ORDER_MARK + "=true"),
          "xlsx", MediaType.valueOf(XLSX));

  private static final ContentNegotiationStrategy BY_HEADER =
      new HeaderContentNegotiationStrategy();

  @Override
  public void configureContentNegotiation(ContentNegotiationConfigurer negotiation) {
    negotiation.strategies(List.of(TableFormat::byParameter, BY_HEADER));
  }

  private static List<MediaType> byParameter(NativeWebRequest request) {
    var wanted = isReport(request) ? request.getParameter("format") : null;
    var format = wanted == null ? null : FORMATS.get(wanted.toLowerCase(Locale.ROOT));
    return format == null ? ContentNegotiationStrategy.MEDIA_TYPE_ALL_LIST : List.of(format);
  }

  private static boolean isReport(NativeWebRequest request) {
    var servlet = request.getNativeRequest(HttpServletRequest.class);
    return servlet != null && servlet.getRequestURI().startsWith("/reports/");
  }
}
