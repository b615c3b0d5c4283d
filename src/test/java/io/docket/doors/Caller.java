package io.docket.doors;

import com.jayway.jsonpath.JsonPath;
import io.docket.Browser;
import io.docket.TestPeople;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Somebody who knocks at doors, always with the same sign-in, and with all tokens against forged
 * requests that it was given: so what refuses them is never the lack of one.
 */
record Caller(String username, int port, Map<String, String> headers) {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  /** Who has shown nothing. */
  static Caller stranger(int port) {
    return new Caller("nobody", port, Map.of());
  }

  /** Who shows this in the header Authorization. */
  static Caller bearer(String username, int port, String token) {
    return new Caller(username, port, Map.of("Authorization", "Bearer " + token));
  }

  /** A program of a person who is fully signed in. */
  static Caller token(String username, int port) {
    return bearer(username, port, login(username, port, "accessToken"));
  }

  /** A program whose person has not taken the second step. */
  static Caller halfwayToken(String username, int port) {
    return bearer(username, port, login(username, port, "mfaToken"));
  }

  /** A browser of a person who is fully signed in. */
  static Caller session(String username, int port) {
    var browser = signedIn(username, port);
    browser.get(SignedIn.TASKLIST + "/task");
    var csrf = JsonPath.<String>read(browser.get("/session").body(), "$.csrfToken");
    return new Caller(username, port, session(browser, csrf));
  }

  /** A browser whose person has not taken the second step. */
  static Caller halfwaySession(String username, int port) {
    var browser = signedIn(username, port);
    var page = CSRF.matcher(browser.get("/login/second-step", "Accept", "text/html").body());
    if (!page.find()) {
      throw new IllegalStateException(username + " is not between password and second factor");
    }
    return new Caller(username, port, session(browser, page.group(1)));
  }

  /** The same on another node. */
  Caller at(int otherPort) {
    return new Caller(username, otherPort, headers);
  }

  HttpResponse<String> call(String method, String path, String body) {
    return call(method, path, body, "application/json");
  }

  HttpResponse<String> call(String method, String path, String body, String type) {
    var request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .header("Content-Type", type)
            .header("If-Match", "*")
            .method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    headers.forEach(request::header);
    try {
      return CLIENT.send(request.build(), BodyHandlers.ofString());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  boolean isBrowser() {
    return headers.containsKey("Cookie");
  }

  private static String login(String username, int port, String field) {
    var login =
        "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(username, TestPeople.PASSWORD);
    return JsonPath.read(new Browser(port).postJson("/login", login).body(), "$." + field);
  }

  private static Browser signedIn(String username, int port) {
    var browser = new Browser(port);
    browser.signIn(username, TestPeople.PASSWORD);
    return browser;
  }

  private static Map<String, String> session(Browser browser, String csrf) {
    var xsrf = browser.cookie("XSRF-TOKEN");
    return Map.of(
        "Cookie",
        "JSESSIONID=%s; XSRF-TOKEN=%s".formatted(browser.cookie("JSESSIONID"), xsrf),
        "X-CSRF-TOKEN",
        csrf,
        "X-XSRF-TOKEN",
        xsrf.isEmpty() ? "none" : xsrf);
  }
}
