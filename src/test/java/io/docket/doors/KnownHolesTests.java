package io.docket.doors;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.docket.DocketTest;
import io.docket.TestPeople;
import io.docket.users.Role;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Attacks that the engine's last release is known to fall for, at every place of its REST API, with
 * a session and with a token: expressions in queries, new administrators, the test of passwords,
 * and code in diagrams.
 */
@DocketTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KnownHolesTests {

  private static final String CODE =
      "${''.getClass().forName('java.lang.Runtime').getRuntime().exec('true')}";

  private static final List<String> KEYS =
      List.of("assigneeExpression", "candidateGroupInExpression", "dueBeforeExpression");

  private static final List<String> QUERIES =
      List.of("/task", "/task/count", "/filter/FILTER/list", "/filter/FILTER/count");

  private static final List<String> CLOSED =
      List.of(
          "/user/create {\"profile\":{\"id\":\"intruder\"},\"credentials\":{\"password\":\"x\"}}",
          "/identity/verify {\"username\":\"ME\",\"password\":\"" + TestPeople.PASSWORD + "\"}",
          "/group/create {\"id\":\"camunda-admin\",\"name\":\"x\",\"type\":\"SYSTEM\"}");

  private final RepositoryService repository;
  private final int port;
  private final TestPeople people;

  private List<Caller> administrators;

  @Autowired
  KnownHolesTests(TestPeople people, RepositoryService repository, @LocalServerPort int port) {
    this.people = people;
    this.repository = repository;
    this.port = port;
  }

  @BeforeAll
  void signIn() {
    var admin = people.person(Role.ADMIN);
    administrators = List.of(Caller.session(admin, port), Caller.token(admin, port));
  }

  @Test
  void evaluatesNoExpressionOfAQuery() {
    var filter = filter();
    for (var door : doors()) {
      for (var query : QUERIES) {
        for (var key : KEYS) {
          var expression = "{\"%s\":\"%s\"}".formatted(key, CODE);
          for (var body : List.of(expression, "{\"orQueries\":[" + expression + "]}")) {
            var answer = door.post(query.replace("FILTER", filter), body);

            assertThat(answer).as(door + query + body).isEqualTo(400);
          }
        }
      }
    }
    administrators.get(1).call("DELETE", "/engine-rest/filter/" + filter, "");
  }

  @Test
  void storesNoExpressionInAFilter() {
    for (var door : doors()) {
      for (var query :
          List.of(
              "{\"assigneeExpression\":\"%s\"}",
              "{\"orQueries\":[{\"assigneeExpression\":\"%s\"}]}")) {
        var body =
            "{\"resourceType\":\"Task\",\"name\":\"Code\",\"query\":%s}"
                .formatted(query.formatted(CODE));

        assertThat(door.post("/filter/create", body)).as(door.toString()).isEqualTo(400);
      }
    }
  }

  @Test
  void makesNoAdministratorAndTestsNoPassword() {
    for (var door : doors()) {
      for (var attack : CLOSED) {
        var parts = attack.replace("ME", door.caller.username()).split(" ", 2);

        assertThat(door.post(parts[0], parts[1])).as(door + attack).isEqualTo(403);
      }
    }
    for (var caller : administrators) {
      var setup = "/camunda/api/admin/setup/default/user/create";
      assertThat(caller.call("POST", setup, "{\"profile\":{\"id\":\"intruder\"}}").statusCode())
          .isEqualTo(403);
    }
  }

  @Test
  void deploysNoCode() {
    var before = repository.createDeploymentQuery().count();

    for (var door : doors()) {
      for (var task :
          List.of(
              "<scriptTask id='bad' scriptFormat='javascript'><script>1</script></scriptTask>",
              "<serviceTask id='bad' camunda:class='java.lang.Runtime'/>",
              "<serviceTask id='bad' camunda:expression='%s'/>".formatted(CODE.replace("'", "\"")),
              "<serviceTask id='bad' camunda:delegateExpression='${dataSource}'/>")) {
        var status = door.upload(diagram(task));

        assertThat(status).as(door + task).isEqualTo(400);
      }
    }

    assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
  }

  private String filter() {
    var body = "{\"resourceType\":\"Task\",\"name\":\"All\",\"query\":{}}";
    return JsonPath.read(
        administrators.get(1).call("POST", "/engine-rest/filter/create", body).body(), "$.id");
  }

  private List<AtDoor> doors() {
    var session = administrators.get(0);
    var token = administrators.get(1);
    return Stream.of(
            new AtDoor(session, SignedIn.TASKLIST),
            new AtDoor(session, "/engine-rest"),
            new AtDoor(session, "/engine-rest/engine/default"),
            new AtDoor(token, "/engine-rest"),
            new AtDoor(token, "/engine-rest/engine/default"))
        .toList();
  }

  private static String diagram(String task) {
    return """
        <definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL'
            xmlns:camunda='http://camunda.org/schema/1.0/bpmn' targetNamespace='x'>
          <process id='code' isExecutable='true' camunda:historyTimeToLive='P1D'>
            <startEvent id='start'/><sequenceFlow id='a' sourceRef='start' targetRef='bad'/>%s
          </process>
        </definitions>"""
        .formatted(task);
  }

  private record AtDoor(Caller caller, String place) {

    int post(String path, String body) {
      return caller.call("POST", place + path, body).statusCode();
    }

    int upload(String diagram) {
      var body =
          """
          --x
          Content-Disposition: form-data; name="deployment-name"

          code
          --x
          Content-Disposition: form-data; name="data"; filename="code.bpmn"
          Content-Type: application/octet-stream

          %s
          --x--
          """
              .formatted(diagram)
              .replace("\n", "\r\n");
      return caller
          .call("POST", place + "/deployment/create", body, "multipart/form-data; boundary=x")
          .statusCode();
    }

    @Override
    public String toString() {
      return (caller.isBrowser() ? "session at " : "token at ") + place;
    }
  }
}
