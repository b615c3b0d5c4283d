package io.docket.web.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.docket.DocketTest;
import io.docket.RestClient;
import io.docket.TestPeople;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The committed contract is the one that the code keeps, and it leaves nobody guessing. */
@DocketTest
class OpenApiContractTests {

  private static final Path COMMITTED = Path.of("openapi/openapi.json");

  private final TestPeople people;
  private final int port;
  private Contract contract;

  @Autowired
  OpenApiContractTests(TestPeople people, @LocalServerPort int port) {
    this.people = people;
    this.port = port;
  }

  @BeforeEach
  void read() {
    var client = RestClient.signIn(port, people.person());
    contract = Contract.of(client.send("GET", "/v3/api-docs", "").body());
  }

  @Test
  void isTheCommittedOne() throws IOException {
    var kept =
        new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(contract.document());

    if (Boolean.getBoolean("docket.contract.update")) {
      Files.writeString(COMMITTED, kept + "\n");
    }

    assertThat(kept + "\n")
        .as(
            "Code and contract have drifted apart. If callers may see this change, take it over"
                + " with: mvn test -Dtest=OpenApiContractTests -Ddocket.contract.update=true")
        .isEqualTo(Files.readString(COMMITTED));
  }

  @Test
  void coversDocketsOwnOperationsAndNothingElse() {
    var roots =
        contract.operations().stream()
            .map(operation -> operation.path().split("/")[1])
            .collect(Collectors.toSet());

    assertThat(roots)
        .containsExactlyInAnyOrder(
            "tasks",
            "categories",
            "audit",
            "notifications",
            "calendar",
            "users",
            "teams",
            "password-resets",
            "login",
            "logout",
            "session",
            "reports",
            "problems");
  }

  @Test
  void namesEachOperationInWordsOfItsOwn() {
    assertThat(contract.operations())
        .allSatisfy(
            operation -> {
              assertThat(operation.id()).matches("[a-z]+([A-Z][a-z]*)+");
              assertThat(operation.definition().path("summary").asText()).isNotBlank();
              assertThat(operation.definition().path("tags")).isNotEmpty();
            })
        .extracting(Contract.Operation::id)
        .doesNotHaveDuplicates();
  }

  @Test
  void givesAnExampleOfEveryRequestAndAnswer() {
    assertThat(contract.operations())
        .allSatisfy(
            operation -> {
              if (operation.definition().has("requestBody")) {
                assertThat(operation.requestMedia().path("example")).isNotEmpty();
              }
              if (operation.success() != 204) {
                assertThat(operation.exampleAnswer().toString()).isNotEmpty();
              }
            });
  }

  @Test
  void givesAnExampleOfEveryRefusal() {
    for (var operation : contract.operations()) {
      operation.responses().properties().stream()
          .map(response -> Integer.parseInt(response.getKey()))
          .filter(status -> status >= 400)
          .forEach(status -> hasRefusalsOf(operation, status));
    }
  }

  private void hasRefusalsOf(Contract.Operation operation, int status) {
    assertThat(contract.examples(operation.refusals(status)))
        .as("%s %d", operation.id(), status)
        .isNotEmpty()
        .allSatisfy(
            problem -> {
              assertThat(problem.path("status").asInt()).isEqualTo(status);
              assertThat(problem.path("type").asText()).startsWith("/problems/");
              assertThat(problem.path("title").asText()).isNotBlank();
              assertThat(problem.path("detail").asText()).isNotBlank();
              assertThat(problem.path("instance").asText()).startsWith("/");
              assertThat(problem.path("errors").isEmpty()).isEqualTo(status != 400);
            });
  }

  @Test
  void asksEverybodyToSignInExceptToComeIn() {
    var open =
        contract.operations().stream()
            .filter(operation -> !operation.responses().has("401"))
            .toList();

    assertThat(open)
        .extracting(Contract.Operation::id)
        .containsExactlyInAnyOrder(
            "registerPerson", "requestPasswordReset", "confirmPasswordReset", "readCalendar");
    assertThat(contract.operation("signIn").definition().get("security")).isEmpty();
    assertThat(contract.document().at("/security/0/bearer").isArray()).isTrue();
  }

  @Test
  void saysWhichOperationsTakeConditionsAndIdempotencyKeys() {
    assertThat(withParameter("If-Match"))
        .containsExactlyInAnyOrder(
            "editTask", "cancelTask", "editProfile", "changeRoles", "editTeam", "deleteTeam");
    assertThat(withParameter("Idempotency-Key"))
        .contains("createTask", "claimTask", "addComment", "createCategory")
        .doesNotContain("signIn", "editTask");
  }

  private Set<String> withParameter(String name) {
    return contract.operations().stream()
        .filter(
            operation ->
                operation.definition().path("parameters").findValuesAsText("name").contains(name))
        .map(Contract.Operation::id)
        .collect(Collectors.toSet());
  }
}
