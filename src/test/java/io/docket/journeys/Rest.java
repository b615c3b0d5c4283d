package io.docket.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.docket.Browser;
import io.docket.TestPeople;

/** The other door, by which a journey prepares what it needs and looks at what it left. */
final class Rest {

  private final Browser client;
  private final String[] token;

  Rest(int port, String person) {
    client = new Browser(port);
    var credentials =
        "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(person, TestPeople.PASSWORD);
    var answer = client.postJson("/login", credentials).body();
    token =
        new String[] {"Authorization", "Bearer " + JsonPath.<String>read(answer, "$.accessToken")};
  }

  /** Creates a task and tells its id. */
  String create(String json) {
    var answer = client.postJson("/tasks", json, token);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return JsonPath.read(answer.body(), "$.id");
  }

  /** One field of the only task with this title. */
  String fieldOf(String title, String field) {
    var path = "$.items[?(@.title == '%s')].%s".formatted(title, field);
    var answer = client.get("/tasks?sort=-createdAt", token).body();
    return JsonPath.<java.util.List<Object>>read(answer, path).get(0).toString();
  }
}
