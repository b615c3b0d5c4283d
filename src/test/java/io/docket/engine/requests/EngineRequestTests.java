package io.docket.engine.requests;

import static org.assertj.core.api.Assertions.assertThat;

import io.docket.engine.Diagrams;
import io.docket.engine.RecordingDelegate;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(
    classes = EngineWebApplication.class,
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "camunda.bpm.job-execution.enabled=false",
      "camunda.bpm.webapp.csrf.enabled=false",
      "camunda.bpm.authorization.enabled=false"
    })
class EngineRequestTests {

  private static final String ATTACK = "{\"assigneeExpression\":\"${now()}\"}";

  @LocalServerPort int port;
  @Autowired RepositoryService repository;
  @Autowired RuntimeService runtime;
  @Autowired TaskService tasks;
  @Autowired RecordingDelegate delegate;

  String deployment = "";
  String task = "";
  final HttpClient client = HttpClient.newHttpClient();

  @BeforeEach
  void startAnInstance() {
    var step =
        """
        <userTask id='step'><extensionElements>
          <camunda:taskListener event='complete' delegateExpression='#{recordingDelegate}'/>
        </extensionElements></userTask>""";
    deployment =
        repository.createDeployment().addString("a.bpmn", Diagrams.around(step)).deploy().getId();
    runtime.startProcessInstanceByKey("example");
    task = tasks.createTaskQuery().singleResult().getId();
  }

  @AfterEach
  void remove() {
    delegate.failure = null;
    repository.deleteDeployment(deployment, true);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/engine-rest/task",
        "/engine-rest/task/",
        "/engine-rest/engine/default/task",
        "/engine-rest/task/count",
        "/engine-rest/filter/create",
        "/camunda/api/engine/engine/default/task",
        "/camunda/api/engine/engine/other/task",
      })
  void refusesExpressionsOnEveryPath(String path) throws Exception {
    assertThat(post(path, ATTACK).statusCode()).isEqualTo(400);
    assertThat(post(path, "{\"orQueries\":[" + ATTACK + "]}").statusCode()).isEqualTo(400);
    assertThat(post(path, "{\"owner\\u0045xpression\":\"x\"}").statusCode()).isEqualTo(400);
    assertThat(post(path, "{\"OWNEREXPRESSION\":\"x\"}").statusCode()).isEqualTo(400);
    assertThat(get(path + "?assigneeExpression=x").statusCode()).isEqualTo(400);
    assertThat(get(path + "?assignee%45xpression=x").statusCode()).isEqualTo(400);
  }

  @Test
  void findsExpressionsWhateverTheDeclaredTypeAndEncoding() throws Exception {
    for (var charset :
        new Charset[] {
          StandardCharsets.UTF_8, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE
        }) {
      for (var type :
          new String[] {
            "application/json",
            "application/json; charset=ISO-8859-1",
            "application/hal+json",
            "text/plain",
            "multipart/form-data; boundary=x"
          }) {
        var answer = post("/engine-rest/task", type, ATTACK.getBytes(charset));

        assertThat(answer.statusCode()).as("%s %s", charset, type).isEqualTo(400);
        assertThat(answer.body()).contains("\"message\"", "not allowed");
      }
    }
  }

  @Test
  void refusesWhatIsNotJson() throws Exception {
    assertThat(post("/engine-rest/task", "assigneeExpression=x").statusCode()).isEqualTo(400);
    assertThat(post("/engine-rest/task", "{'a':1}").statusCode()).isEqualTo(400);
    assertThat(post("/engine-rest/task", "{}{\"ownerExpression\":1}").statusCode()).isEqualTo(400);
  }

  @Test
  void refusesABodyOfMoreThanOneMegabyte() throws Exception {
    var large = "{\"name\":\"" + "x".repeat(1 << 20) + "\"}";

    assertThat(post("/engine-rest/task", large).statusCode()).isEqualTo(413);
  }

  @ParameterizedTest
  @CsvSource({
    "POST, /camunda/api/admin/setup/default/user/create",
    "POST, /camunda/api/admin/setup/other/user/create",
    "GET, /camunda/api/admin/setup",
    "POST, /camunda/api/admin/auth/user/default/login/tasklist",
    "POST, /camunda/api/admin/auth/user/other/login/cockpit/",
    "POST, /engine-rest/identity/verify",
    "POST, /engine-rest/engine/default/identity/verify",
    "POST, /camunda/api/engine/engine/default/identity/verify",
    "POST, /engine-rest/user/create",
    "POST, /camunda/api/engine/engine/default/user/create",
    "PUT, /engine-rest/user/ada/credentials",
    "PUT, /camunda/api/engine/engine/default/user/ada/credentials",
    "POST, /engine-rest/task/create",
    "POST, /engine-rest/task/create/",
    "POST, /camunda/api/engine/engine/default/task/create",
    "POST, /engine-rest/task/1/delegate",
    "POST, /engine-rest/task/1/resolve",
    "POST, /camunda/api/engine/engine/default/task/1/delegate",
    "POST, /engine-rest/task/1/identity-links",
    "POST, /engine-rest/task/1/identity-links/delete",
    "POST, /camunda/api/engine/engine/default/task/1/identity-links",
    "POST, /camunda/api/engine/engine/default/task/1/identity-links/delete",
    "PUT, /engine-rest/task/1/comment",
    "DELETE, /engine-rest/task/1/comment",
    "DELETE, /camunda/api/engine/engine/default/task/1/comment/2",
    "PUT, /engine-rest/process-instance/1/comment",
    "DELETE, /engine-rest/process-instance/1/comment/2",
  })
  void deniesWhatDocketDoesNotOffer(String method, String path) throws Exception {
    var answer = send(method, path, "application/json", new byte[0]);

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("\"status\":403", "\"detail\":", "\"message\":");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/camunda/api/admin/setup;x=1/default/user/create",
        "/camunda;x/api/admin/setup/default/user/create",
        "/camunda/api/admin//setup/default/user/create",
        "//camunda/api/admin/setup/default/user/create",
        "/camunda/api/admin/./setup/default/user/create",
        "/camunda/api/x/../admin/setup/default/user/create",
        "/camunda/api/admin/%73etup/default/user/create",
        "/camunda/%61pi/admin/setup/default/user/create",
        "/%63amunda/api/admin/setup/default/user/create",
        "/camunda/api/admin/setup%2fdefault/user/create",
        "/camunda/api/admin/%2e/setup/default/user/create",
        "/camunda/api/admin/setup/default/user/create;jsessionid=1",
        "/camunda/api/admin/setup/default%3b/user/create",
        "/engine-rest/./task/create",
        "/engine-rest/task;a/create",
        "/engine-rest/tas%6b/create",
        "/engine-rest/task/%63reate",
        "/engine-rest\\\\task/create",
      })
  void isNotFooledByTheWayAPathIsWritten(String path) throws Exception {
    assertThat(rawPost(path, "{\"profile\":{\"id\":\"eve\"},\"id\":\"eve\"}"))
        .isIn("400", "403", "404");
    assertThat(tasks.createTaskQuery().count()).isEqualTo(1);
  }

  @Test
  void takesNoProcessVariablesFromOutside() throws Exception {
    var variables = "{\"variables\":{\"reviewNeeded\":{\"value\":false}}}";

    assertThat(post("/engine-rest/task/" + task + "/complete", variables).statusCode())
        .isEqualTo(400);
    assertThat(post("/engine-rest/process-definition/key/example/start", variables).statusCode())
        .isEqualTo(403);
    assertThat(post("/engine-rest/task/" + task + "/complete", "{}").statusCode()).isEqualTo(204);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"variables\":{},\"variables\":{\"reviewNeeded\":{\"value\":false}}}",
        "{\"variables\":null,\"v\\u0061riables\":{\"reviewNeeded\":{\"value\":false}}}",
        "{\"withVariablesInReturn\":true,\"withVariablesInReturn\":false}",
        "{\"variables\":{\"a\":{\"value\":1,\"value\":2}}}",
      })
  void refusesAKeyThatIsNamedTwice(String body) throws Exception {
    for (var act : new String[] {"/complete", "/submit-form"}) {
      var answer = post("/engine-rest/task/" + task + act, body);

      assertThat(answer.statusCode()).as(act).isEqualTo(400);
      assertThat(answer.body()).contains("\"message\"", "names each key once");
    }
    assertThat(tasks.createTaskQuery().count()).isEqualTo(1);
  }

  @Test
  void letsOrdinaryRequestsThrough() throws Exception {
    assertThat(post("/engine-rest/task", "{\"unassigned\":true}").body()).contains(task);
    assertThat(post("/engine-rest/task/" + task + "/claim", "{\"userId\":\"ada\"}").statusCode())
        .isEqualTo(204);
    assertThat(get("/engine-rest/task?assignee=ada").body()).contains(task);
    assertThat(
            post("/engine-rest/task/" + task + "/comment/create", "{\"message\":\"x\"}")
                .statusCode())
        .isEqualTo(200);
  }

  @Test
  void answersARefusalInItsOwnWords() throws Exception {
    delegate.failure = new EngineWebApplication.NotYours();

    for (var engine : new String[] {"/engine-rest", "/engine-rest/engine/default"}) {
      for (var act : new String[] {"/complete", "/submit-form"}) {
        var answer = post(engine + "/task/" + task + act, "{}");

        assertThat(answer.statusCode()).as(act).isEqualTo(422);
        assertThat(answer.body())
            .contains(
                "\"type\":\"/problems/not-yours\"", "\"message\":\"This task is not yours.\"");
      }
    }
    assertThat(tasks.createTaskQuery().count()).isEqualTo(1);
  }

  @Test
  void refusesAnUploadOfMoreThanFiveMegabytes() throws Exception {
    var answer =
        post(
            "/engine-rest/deployment/create",
            "multipart/form-data; boundary=x",
            new byte[(5 << 20) + 1]);

    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).contains("An upload may be 5 MB long, not more.");
  }

  @Test
  void deploysOverRestAsBefore() throws Exception {
    var body =
        "--x\r\nContent-Disposition: form-data; name=\"deployment-name\"\r\n\r\nanalyst\r\n"
            + "--x\r\nContent-Disposition: form-data; name=\"a\"; filename=\"b.bpmn\"\r\n"
            + "Content-Type: application/octet-stream\r\n\r\n"
            + Diagrams.around("<scriptTask id='step' scriptFormat='juel'/>")
            + "\r\n--x--\r\n";

    var answer =
        post(
            "/engine-rest/deployment/create",
            "multipart/form-data; boundary=x",
            body.getBytes(StandardCharsets.UTF_8));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("Element step: the element scriptTask is not allowed.");
  }

  private HttpResponse<String> get(String path) throws Exception {
    return client.send(
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build(),
        BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String path, String body) throws Exception {
    return post(path, "application/json", body.getBytes(StandardCharsets.UTF_8));
  }

  private HttpResponse<String> post(String path, String type, byte[] body) throws Exception {
    return send("POST", path, type, body);
  }

  private HttpResponse<String> send(String method, String path, String type, byte[] body)
      throws Exception {
    return client.send(
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .header("Content-Type", type)
            .method(method, BodyPublishers.ofByteArray(body))
            .build(),
        BodyHandlers.ofString());
  }

  /** The status of a request whose path no client library would send as it is. */
  private String rawPost(String path, String body) throws IOException {
    try (var socket = new Socket("localhost", port)) {
      var request =
          "POST %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
              + "Content-Type: application/json\r\nContent-Length: %d\r\n\r\n%s";
      socket
          .getOutputStream()
          .write(
              request.formatted(path, body.length(), body).getBytes(StandardCharsets.ISO_8859_1));
      return statusOf(socket.getInputStream());
    }
  }

  private static String statusOf(InputStream answer) throws IOException {
    return new String(answer.readAllBytes(), StandardCharsets.UTF_8).split(" ", 3)[1];
  }
}
