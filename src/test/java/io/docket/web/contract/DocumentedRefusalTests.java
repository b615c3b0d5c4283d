package io.docket.web.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.jayway.jsonpath.JsonPath;
import io.docket.Browser;
import io.docket.DocketTest;
import io.docket.RestClient;
import io.docket.TestPeople;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is really refused stands in the contract, with the same status, type and title. */
@DocketTest
class DocumentedRefusalTests {

  private static final String UNKNOWN = "/tasks/" + UUID.randomUUID();

  private final TestPeople people;
  private final int port;
  private RestClient client;
  private Contract contract;

  @Autowired
  DocumentedRefusalTests(TestPeople people, @LocalServerPort int port) {
    this.people = people;
    this.port = port;
  }

  @BeforeEach
  void read() {
    client = RestClient.signIn(port, people.person());
    contract = Contract.of(client.send("GET", "/v3/api-docs", "").body());
  }

  @Test
  void documentsStrangers() throws IOException {
    isDocumented("listTasks", 401, new Browser(port).get("/tasks"));
    isDocumented("signIn", 401, new Browser(port).postJson("/login", credentials("wrong")));
  }

  @Test
  void documentsBrokenInput() throws IOException {
    isDocumented("createTask", 400, client.send("POST", "/tasks", "{"));
    isDocumented("createTask", 400, client.send("POST", "/tasks", "{}"));
    isDocumented("createTask", 400, client.send("POST", "/tasks", "{\"colour\":\"red\"}"));
    isDocumented("signIn", 400, new Browser(port).postJson("/login", "{}"));
    isDocumented("findTask", 400, client.send("GET", "/tasks/1042", ""));
    isDocumented("listTasks", 400, client.send("GET", "/tasks?limit=many", ""));
    isDocumented("listPeople", 400, client.send("GET", "/users?limit=0", ""));
  }

  @Test
  void documentsBodiesThatAreTooLargeOrNoJson() throws IOException {
    var large = "{\"title\":\"%s\"}".formatted("x".repeat(1_100_000));

    isDocumented("createTask", 413, client.send("POST", "/tasks", large));
    isDocumented("signIn", 413, new Browser(port).postJson("/login", large));
    isDocumented(
        "createTask", 415, client.send("POST", "/tasks", "x", "Content-Type", "text/plain"));
  }

  @Test
  void documentsWhatIsNotThere() throws IOException {
    isDocumented("findTask", 404, client.send("GET", UNKNOWN, ""));
    isDocumented("claimTask", 404, client.send("POST", UNKNOWN + "/claim", ""));
    isDocumented("findCategory", 404, client.send("GET", "/categories/none", ""));
    isDocumented("findProblem", 404, client.send("GET", "/problems/none", ""));
  }

  @Test
  void documentsWhatOneMayNotDo() throws IOException {
    var category = "{\"key\":\"mine\",\"name\":\"Mine\"}";

    isDocumented("createCategory", 403, client.send("POST", "/categories", category));
    isDocumented("listPeople", 403, client.send("GET", "/users", ""));
    isDocumented("readSession", 403, client.send("GET", "/session", ""));
  }

  @Test
  void documentsConditions() throws IOException {
    var task = create();

    isDocumented("editTask", 428, client.send("PUT", task, "{}"));
    isDocumented("editTask", 412, client.send("PUT", task, "{}", "If-Match", "\"999\""));
    isDocumented("cancelTask", 428, client.send("DELETE", task, ""));
    isDocumented("completeTask", 409, client.send("POST", task + "/complete", "{}"));
  }

  @Test
  void documentsIdempotencyKeys() throws IOException {
    var key = UUID.randomUUID().toString();
    client.send("POST", "/tasks", "{\"title\":\"One\"}", "Idempotency-Key", key);

    var reused = client.send("POST", "/tasks", "{\"title\":\"Two\"}", "Idempotency-Key", key);
    var tooLong =
        client.send("POST", "/tasks", "{\"title\":\"Two\"}", "Idempotency-Key", "k".repeat(256));

    isDocumented("createTask", 422, reused);
    isDocumented("createTask", 400, tooLong);
  }

  @Test
  void explainsEachProblemAtItsUri() {
    var problem = client.send("GET", UNKNOWN, "").body();

    var explained = client.send("GET", JsonPath.read(problem, "$.type"), "");

    assertThat(explained.statusCode()).isEqualTo(200);
    assertThat(JsonPath.<String>read(explained.body(), "$.type"))
        .isEqualTo(JsonPath.read(problem, "$.type"));
    assertThat(JsonPath.<String>read(explained.body(), "$.title"))
        .isEqualTo(JsonPath.read(problem, "$.title"));
  }

  private String create() {
    var created = client.send("POST", "/tasks", "{\"title\":\"Probe\"}");
    return created.headers().firstValue("Location").orElseThrow();
  }

  private String credentials(String password) {
    return "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(people.person(), password);
  }

  private void isDocumented(String operation, int status, HttpResponse<String> answer)
      throws IOException {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    var refusal = new ObjectMapper().readTree(answer.body());
    var documented = contract.examples(contract.operation(operation).refusals(status)).toList();
    assertThat(documented)
        .as("%s documents %s", operation, refusal)
        .anySatisfy(
            example -> {
              assertThat(text(example, "type")).isEqualTo(text(refusal, "type"));
              assertThat(text(example, "title")).isEqualTo(text(refusal, "title"));
              assertThat(example.has("errors")).isEqualTo(refusal.has("errors"));
            });
  }

  private static String text(JsonNode problem, String field) {
    return problem.path(field).asText();
  }
}
