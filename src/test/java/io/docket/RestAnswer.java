package io.docket;

import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the REST API answered. */
public record RestAnswer(HttpResponse<String> response) {

  /** The status code. */
  public int status() {
    return response.statusCode();
  }

  /** The body as it came. */
  public String body() {
    return response.body();
  }

  /** A header's first value, or null. */
  public @Nullable String header(String name) {
    return response.headers().firstValue(name).orElse(null);
  }

  /** The entity tag, which must be there. */
  public String etag() {
    return response.headers().firstValue("ETag").orElseThrow();
  }

  /** What lies in the body at a JSON path, for example {@code $.items[*].id}. */
  public <T> T read(String path) {
    return JsonPath.read(body(), path);
  }

  /** The id of what was created or read. */
  public String id() {
    return read("$.id");
  }

  /** The last segment of a problem's type. */
  public String problem() {
    return JsonPath.<String>read(body(), "$.type").replace("/problems/", "");
  }

  /** The fields at fault. */
  public List<String> fields() {
    return read("$.errors[*].field");
  }

  @Override
  public String toString() {
    return status() + " " + body();
  }
}
