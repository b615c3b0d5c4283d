package io.docket;

import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

/** A program that calls the REST API for somebody, with a token. */
public class RestClient {

  private final Browser browser;
  private final String token;

  private RestClient(Browser browser, String token) {
    this.browser = browser;
    this.token = token;
  }

  /** Signs in somebody made by {@link TestPeople}. */
  public static RestClient signIn(int port, String username) {
    var browser = new Browser(port);
    var credentials =
        "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(username, TestPeople.PASSWORD);
    var answer = browser.postJson("/login", credentials);
    return new RestClient(browser, JsonPath.read(answer.body(), "$.accessToken"));
  }

  /** Sends JSON, or nothing where the body is empty, with pairs of header names and values. */
  public HttpResponse<String> send(String method, String path, String body, String... headers) {
    var all = new ArrayList<>(List.of("Authorization", "Bearer " + token));
    if (!List.of(headers).contains("Content-Type")) {
      all.addAll(List.of("Content-Type", "application/json"));
    }
    all.addAll(List.of(headers));
    return browser.send(method, path, body, all.toArray(String[]::new));
  }
}
