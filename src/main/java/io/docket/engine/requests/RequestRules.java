package io.docket.engine.requests;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.LENGTH_REQUIRED;
import static org.springframework.http.HttpStatus.PAYLOAD_TOO_LARGE;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a request to the engine must be like, for everybody. */
final class RequestRules {

  private static final int LARGEST_BODY = 1 << 20;
  private static final int LARGEST_UPLOAD = 5 << 20;

  private static final Pattern UPLOADS = Pattern.compile(".*/deployment/create");

  private static final Pattern TAKING_VARIABLES = Pattern.compile(".*/task/[^/]+/complete");

  private RequestRules() {}

  static void checkAddress(HttpServletRequest request, String path) throws RequestRefused {
    if (EnginePaths.isAmbiguous(request)) {
      throw new RequestRefused(BAD_REQUEST, "This address is not written in a plain way.");
    }
    var denial = DeniedPaths.reason(request.getMethod(), path);
    if (denial.isPresent()) {
      throw new RequestRefused(FORBIDDEN, denial.get());
    }
    if (!OfferedChanges.include(request.getMethod(), path)) {
      throw new RequestRefused(FORBIDDEN, "Docket does not offer this.");
    }
    checkQuery(request.getQueryString());
  }

  private static void checkQuery(@Nullable String query) throws RequestRefused {
    if (namesExpression(query)) {
      throw expressionsRefused();
    }
    if (query != null && query.contains("%00")) {
      throw brokenText();
    }
  }

  /** Whether the body goes through unread: files are neither JSON nor small. */
  static boolean isUpload(HttpServletRequest request, String path) {
    var type = request.getContentType();
    return type != null
        && type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data")
        && UPLOADS.matcher(path).matches();
  }

  static void checkUpload(HttpServletRequest request) throws RequestRefused {
    if (request.getContentLengthLong() < 0) {
      throw new RequestRefused(LENGTH_REQUIRED, "An upload must say how long it is.");
    }
    if (request.getContentLengthLong() > LARGEST_UPLOAD) {
      throw new RequestRefused(PAYLOAD_TOO_LARGE, "An upload may be 5 MB long, not more.");
    }
  }

  static byte[] read(HttpServletRequest request) throws IOException, RequestRefused {
    var body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
    if (body.length > LARGEST_BODY) {
      throw new RequestRefused(PAYLOAD_TOO_LARGE, "A request may be 1 MB long, not more.");
    }
    return body;
  }

  static void checkBody(byte[] body, String path) throws RequestRefused {
    if (body.length == 0) {
      return;
    }
    try {
      if (JsonBody.carriesExpression(body)) {
        throw expressionsRefused();
      }
      if (JsonBody.carriesBrokenText(body)) {
        throw brokenText();
      }
      if (TAKING_VARIABLES.matcher(path).matches() && JsonBody.carriesVariables(body)) {
        throw new RequestRefused(
            BAD_REQUEST, "Process variables are not set from outside. Submit the form instead.");
      }
    } catch (IOException exception) {
      throw new RequestRefused(
          BAD_REQUEST, "The request is not readable as JSON that names each key once.");
    }
  }

  private static boolean namesExpression(@Nullable String query) {
    return query != null
        && Stream.of(query.split("[&;]", -1))
            .map(parameter -> parameter.split("=", 2)[0])
            .anyMatch(name -> JsonBody.isExpression(decoded(name)));
  }

  private static String decoded(String name) {
    try {
      return URLDecoder.decode(name, StandardCharsets.UTF_8).strip();
    } catch (IllegalArgumentException exception) {
      // What cannot be decoded here must not be decoded differently further on.
      return "expression";
    }
  }

  private static RequestRefused brokenText() {
    return new RequestRefused(
        BAD_REQUEST, "A character is no valid text (U+0000 or half a surrogate).");
  }

  private static RequestRefused expressionsRefused() {
    return new RequestRefused(BAD_REQUEST, "Expressions are not allowed. Ask with plain values.");
  }
}
