package io.docket.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The sample people of a first start, signed in; each client acts as one of them. */
final class People {

  static final int CATEGORIES = 20;

  private static final String[] NAMES = {"clerk", "lead", "analyst", "operator"};
  private static final Pattern TOKEN = Pattern.compile("\"accessToken\"\\s*:\\s*\"([^\"]+)\"");

  private final HttpClient http = HttpClient.newHttpClient();
  private final Settings settings;
  private final Map<String, String> tokens;

  People(Settings settings) {
    this.settings = settings;
    this.tokens =
        Arrays.stream(NAMES).collect(Collectors.toMap(Function.identity(), this::signIn));
    addCategories();
  }

  static String name(long client) {
    return NAMES[(int) (client % NAMES.length)];
  }

  static String category(int number) {
    return "bench-%02d".formatted(Math.floorMod(number, CATEGORIES));
  }

  String token(String name) {
    return tokens.get(name);
  }

  private String signIn(String name) {
    var answer =
        post(
            "/login",
            null,
            "{\"username\": \"%s\", \"password\": \"%s\"}".formatted(name, settings.password()));
    var token = TOKEN.matcher(answer.body());
    if (!token.find()) {
      throw new IllegalStateException("Cannot sign in as %s: %s".formatted(name, answer));
    }
    return token.group(1);
  }

  /** Routed by the last rule: to no team and without review, so that one person does it all. */
  private void addCategories() {
    var admin = signIn("admin");
    for (var number = 0; number < CATEGORIES; number++) {
      var key = category(number);
      post("/categories", admin, "{\"key\": \"%s\", \"name\": \"%s\"}".formatted(key, key));
    }
  }

  private HttpResponse<String> post(String path, String token, String body) {
    var request =
        HttpRequest.newBuilder(URI.create(settings.address() + path))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body));
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException failure) {
      throw new IllegalStateException(failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }
}
