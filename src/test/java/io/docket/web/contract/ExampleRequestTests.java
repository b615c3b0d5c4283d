package io.docket.web.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.docket.Browser;
import io.docket.DocketTest;
import io.docket.RestClient;
import io.docket.TestClock;
import io.docket.TestPeople;
import io.docket.users.Role;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Iterator;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Sends the contract's own example requests, and compares the answers with its examples. */
@DocketTest
class ExampleRequestTests {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final TestPeople people;
  private final TestClock clock;
  private final int port;

  private String clerk = "";
  private String lead = "";
  private String team = "";
  private String task = "";
  private RestClient asClerk;
  private RestClient asLead;
  private Contract contract;

  @Autowired
  ExampleRequestTests(TestPeople people, TestClock clock, @LocalServerPort int port) {
    this.people = people;
    this.clock = clock;
    this.port = port;
  }

  @BeforeEach
  void createATaskOfTheExamplesTime() {
    clock.set(Instant.parse("2030-06-24T08:15:00Z"));
    clerk = people.person();
    lead = people.person(Role.LEAD);
    team = people.team(lead, null, clerk, lead);
    asClerk = RestClient.signIn(port, clerk);
    asLead = RestClient.signIn(port, lead);
    contract = Contract.of(asLead.send("GET", "/v3/api-docs", "").body());
    // The examples' category is the one that the routing decision knows; other tests may have it.
    asLead.send("POST", "/categories", contract.operation("createCategory").exampleRequest());
    task = call(asLead, "createTask", "").path("id").asText();
  }

  @Test
  void leadATaskThroughItsLife() {
    call(asLead, "findTask", "");
    call(asLead, "listTasks", "?limit=1");
    call(asLead, "editTask", "");
    call(asClerk, "unclaimTask", "");
    call(asClerk, "claimTask", "");
    call(asLead, "assignTask", "");
    call(asClerk, "completeTask", "");
    call(asLead, "reviewTask", "");
    call(asLead, "readHistory", "");
    call(asLead, "cancelTask", "");
  }

  @Test
  void commentOnATask() {
    var comment = call(asClerk, "addComment", "").path("id").asText();

    call(asClerk, "listComments", "");
    call(asClerk, "editComment", "", "{comment}", comment);
    call(asClerk, "deleteComment", "", "{comment}", comment);
  }

  @Test
  void lookAfterCategories() {
    call(asLead, "createCategory", "");

    call(asLead, "listCategories", "?limit=1");
    call(asLead, "findCategory", "");
    call(asLead, "editCategory", "");
    call(asLead, "deleteCategory", "");
  }

  @Test
  void lookAround() {
    call(asLead, "listPeople", "?limit=1");
    call(asLead, "whoAmI", "");
    call(asLead, "listTeams", "");
    call(asLead, "readInbox", "?limit=1");
    call(asLead, "listProblems", "");
    call(asLead, "findProblem", "", "{problem}", "task-not-found");
  }

  @Test
  void comeInAndLookAfterOneself() {
    var newcomer = people.team(null, null).replace("team", "newcomer");
    var register = contract.operation("registerPerson");
    var request = register.exampleRequest().replace("\"maria\"", '"' + newcomer + '"');
    isAsDocumented(register, new Browser(port).postJson("/users", request));

    call(asClerk, "readProfile", "", "{username}", clerk);
    call(asClerk, "editProfile", "", "{username}", clerk);
    call(asClerk, "requestPasswordReset", "");
  }

  @Test
  void lookAfterAccounts() {
    var admin = RestClient.signIn(port, people.person(Role.ADMIN));

    call(admin, "changeRoles", "", "{username}", clerk);
    call(admin, "deactivateAccount", "", "{username}", clerk);
    call(admin, "activateAccount", "", "{username}", clerk);
    call(admin, "approveAccount", "", "{username}", clerk);
    call(admin, "deactivateAccount", "", "{username}", clerk);
    call(admin, "erasePersonalData", "", "{username}", clerk);
  }

  @Test
  void lookAfterTeams() {
    var admin = RestClient.signIn(port, people.person(Role.ADMIN));
    var above = people.team(null, null);
    var founded = contract.operation("createTeam");
    var request =
        founded
            .exampleRequest()
            .replace("\"payments\"", "\"%s-2\"".formatted(team))
            .replace("\"operations\"", '"' + above + '"')
            .replace("\"lead\":\"lead\"", "\"lead\":\"%s\"".formatted(lead))
            .replace("\"clerk\"", '"' + clerk + '"');
    isAsDocumented(founded, admin.send("POST", "/teams", request));

    call(admin, "readTeam", "", "{team}", team + "-2");
    var edit = contract.operation("editTeam");
    var change =
        edit.exampleRequest()
            .replace("\"operations\"", '"' + above + '"')
            .replace("\"lead\":\"lead\"", "\"lead\":\"%s\"".formatted(lead))
            .replace("\"clerk\"", '"' + clerk + '"');
    isAsDocumented(edit, admin.send("PUT", "/teams/" + team + "-2", change, "If-Match", "*"));
    call(admin, "deleteTeam", "", "{team}", team + "-2");
  }

  @Test
  void signInAndOut() {
    var browser = new Browser(port);
    browser.signIn(clerk, TestPeople.PASSWORD);

    isAsDocumented(contract.operation("readSession"), browser.get("/session"));
    call(asClerk, "signIn", "");
    call(asClerk, "signOut", "");
  }

  @Test
  void lookAfterASignIn() {
    call(asLead, "listSessions", "", "{username}", lead);
    var token = call(asLead, "createApiToken", "", "{username}", lead).path("id").asText();
    call(asLead, "listApiTokens", "", "{username}", lead);
    call(asLead, "revokeApiToken", "", "{username}", lead, "{token}", token);
    call(asLead, "beginSecondFactor", "", "{username}", lead);
    call(asLead, "signOutEverywhere", "", "{username}", lead);
  }

  private JsonNode call(RestClient client, String id, String query, String... placeholder) {
    var operation = contract.operation(id);
    var path = operation.path().replace("{id}", task).replace("{key}", team);
    for (var i = 0; i < placeholder.length; i += 2) {
      path = path.replace(placeholder[i], placeholder[i + 1]);
    }
    var method = operation.method().toUpperCase(java.util.Locale.ROOT);
    var answer = client.send(method, path + query, ownNamesIn(operation), "If-Match", "*");
    return isAsDocumented(operation, answer);
  }

  /** The example request, with people and a team that no other test has. */
  private String ownNamesIn(Contract.Operation operation) {
    if (!(operation.requestMedia().path("example") instanceof ObjectNode example)) {
      return "";
    }
    var request = example.deepCopy();
    replace(request, "assignee", clerk);
    replace(request, "username", clerk);
    replace(request, "password", TestPeople.PASSWORD);
    replace(request, "team", team);
    replace(request, "key", team);
    return request.toString();
  }

  private static void replace(ObjectNode request, String field, String value) {
    if (request.has(field)) {
      request.put(field, value);
    }
  }

  private static JsonNode isAsDocumented(
      Contract.Operation operation, HttpResponse<String> answer) {
    assertThat(answer.statusCode())
        .as("%s answers %s", operation, answer.body())
        .isEqualTo(operation.success());
    var definition = operation.responses().path(Integer.toString(answer.statusCode()));
    for (var header : new String[] {"Location", "ETag"}) {
      assertThat(answer.headers().firstValue(header).isPresent())
          .as("%s has %s", operation, header)
          .isEqualTo(definition.path("headers").has(header));
    }
    var told = read(answer.body());
    assertThat(fields(told)).as(operation.id()).isEqualTo(fields(operation.exampleAnswer()));
    return told;
  }

  private static JsonNode read(String body) {
    try {
      return JSON.readTree(body);
    } catch (com.fasterxml.jackson.core.JsonProcessingException broken) {
      throw new IllegalStateException(broken);
    }
  }

  /** The names of the fields. */
  private static Set<String> fields(JsonNode node) {
    var fields = new TreeSet<String>();
    Iterator<String> names = node.fieldNames();
    names.forEachRemaining(fields::add);
    return fields;
  }
}
