package io.docket;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** A browser without a screen: keeps cookies, shows redirects instead of following them. */
public class Browser {

  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final CookieManager cookies;
  private final HttpClient client;
  private final URI address;

  /** A fresh browser on a Docket at this port. */
  public Browser(int port) {
    this(port, new CookieManager());
  }

  private Browser(int port, CookieManager cookies) {
    this.cookies = cookies;
    client = HttpClient.newBuilder().cookieHandler(cookies).build();
    address = URI.create("http://localhost:" + port);
  }

  /** The same browser, whom a load balancer leads to another node: cookies know no ports. */
  public Browser at(int port) {
    return new Browser(port, cookies);
  }

  /** Fills in the sign-in page. */
  public HttpResponse<String> signIn(String username, String password) {
    var page = CSRF.matcher(get("/login", "Accept", "text/html").body());
    if (!page.find()) {
      throw new IllegalStateException("no CSRF token on the sign-in page");
    }
    var form =
        "username=%s&password=%s&_csrf=%s"
            .formatted(encoded(username), encoded(password), encoded(page.group(1)));
    return send("POST", "/login", form, "Content-Type", "application/x-www-form-urlencoded");
  }

  /** Sends a page's form, with the CSRF token that the page at this path holds. */
  public HttpResponse<String> submit(String page, String path, String form) {
    var found = CSRF.matcher(get(page, "Accept", "text/html").body());
    if (!found.find()) {
      throw new IllegalStateException("no CSRF token on " + page);
    }
    return send(
        "POST",
        path,
        form + "&_csrf=" + encoded(found.group(1)),
        "Content-Type",
        "application/x-www-form-urlencoded");
  }

  /** GET with pairs of header names and values. */
  public HttpResponse<String> get(String path, String... headers) {
    return send("GET", path, "", headers);
  }

  /** POST of JSON with pairs of header names and values. */
  public HttpResponse<String> postJson(String path, String body, String... headers) {
    var all = new java.util.ArrayList<>(List.of(headers));
    all.addAll(List.of("Content-Type", "application/json"));
    return send("POST", path, body, all.toArray(String[]::new));
  }

  /** Any request with pairs of header names and values. */
  public HttpResponse<String> send(String method, String path, String body, String... headers) {
    var request =
        HttpRequest.newBuilder(URI.create(address + path))
            .method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException failure) {
      throw new java.io.UncheckedIOException(failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  /** Value of the cookie of that name; empty if there is none. */
  public String cookie(String name) {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals(name))
        .map(HttpCookie::getValue)
        .findFirst()
        .orElse("");
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
