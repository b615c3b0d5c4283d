package io.docket;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.Map;

/** Somebody who calls the REST API with a token. */
public final class RestCaller {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final ObjectMapper JSON = new ObjectMapper();

  private final URI address;
  private final Map<String, String> headers;

  private RestCaller(URI address, Map<String, String> headers) {
    this.address = address;
    this.headers = headers;
  }

  /** Somebody who has not signed in. */
  public static RestCaller stranger(int port) {
    return new RestCaller(
        URI.create("http://localhost:" + port), Map.of("Content-Type", "application/json"));
  }

  /** The same, signed in. */
  RestCaller signIn(String username) {
    var credentials = Map.of("username", username, "password", TestPeople.PASSWORD);
    var answer = post("/login", credentials);
    var token = JsonPath.<String>read(answer.body(), "$.accessToken");
    return with("Authorization", "Bearer " + token);
  }

  /** The same caller with one more header on every call, or another value of it. */
  public RestCaller with(String header, String value) {
    var more = new HashMap<>(headers);
    more.put(header, value);
    return new RestCaller(address, more);
  }

  /** The same caller with that entity tag as If-Match. */
  public RestCaller ifMatch(String etag) {
    return with("If-Match", etag);
  }

  public RestAnswer get(String path) {
    return send("GET", path, BodyPublishers.noBody());
  }

  public RestAnswer delete(String path) {
    return send("DELETE", path, BodyPublishers.noBody());
  }

  public RestAnswer post(String path) {
    return send("POST", path, BodyPublishers.noBody());
  }

  /** POSTs a map as JSON, a text as it is. */
  public RestAnswer post(String path, Object body) {
    return send("POST", path, BodyPublishers.ofString(json(body)));
  }

  /** PUTs a map as JSON, a text as it is. */
  public RestAnswer put(String path, Object body) {
    return send("PUT", path, BodyPublishers.ofString(json(body)));
  }

  /** Any request; a body of unknown length goes out in chunks. */
  public RestAnswer send(String method, String path, BodyPublisher body) {
    var request = HttpRequest.newBuilder(URI.create(address + path)).method(method, body);
    headers.forEach(request::setHeader);
    try {
      return new RestAnswer(CLIENT.send(request.build(), BodyHandlers.ofString()));
    } catch (IOException failure) {
      throw new UncheckedIOException(method + " " + path, failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  private static String json(Object body) {
    try {
      return body instanceof String text ? text : JSON.writeValueAsString(body);
    } catch (JsonProcessingException impossible) {
      throw new IllegalArgumentException(impossible);
    }
  }
}
