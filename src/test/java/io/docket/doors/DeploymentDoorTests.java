package io.docket.doors;

import static org.assertj.core.api.Assertions.assertThat;

import io.docket.DocketTest;
import io.docket.TestPeople;
import io.docket.users.Role;
import java.net.http.HttpResponse;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who may upload: the engine reads the whole of it into memory before it asks. */
@DocketTest
class DeploymentDoorTests {

  private static final String NAME = "deployment door tests";
  private static final String[] PATHS = {
    "/engine-rest/deployment/create",
    "/engine-rest/deployment/create/",
    "/engine-rest/engine/default/deployment/create",
    SignedIn.TASKLIST + "/deployment/create",
  };

  private final TestPeople people;
  private final RepositoryService repository;
  private final int port;

  @Autowired
  DeploymentDoorTests(TestPeople people, RepositoryService repository, @LocalServerPort int port) {
    this.people = people;
    this.repository = repository;
    this.port = port;
  }

  @AfterEach
  void remove() {
    repository
        .createDeploymentQuery()
        .deploymentName(NAME)
        .list()
        .forEach(each -> repository.deleteDeployment(each.getId(), true));
  }

  @ParameterizedTest
  @EnumSource(names = {"USER", "LEAD", "OPERATOR"})
  void turnsEverybodyElseAwayAtTheDoor(Role role) {
    var person = new SignedIn(people.person(role), port);

    for (var path : PATHS) {
      var answer = upload(person, path);

      assertThat(answer.statusCode()).as(path).isEqualTo(403);
      assertThat(answer.body()).contains("You may not do this.");
    }
  }

  @ParameterizedTest
  @EnumSource(
      mode = Mode.EXCLUDE,
      names = {"USER", "LEAD", "OPERATOR"})
  void letsAnalystsAndAdministratorsDeploy(Role role) {
    var person = new SignedIn(people.person(role), port);

    for (var path : PATHS) {
      assertThat(upload(person, path).statusCode()).as(path).isEqualTo(200);
    }
  }

  private static HttpResponse<String> upload(SignedIn person, String path) {
    var body =
        """
        --x
        Content-Disposition: form-data; name="deployment-name"

        %s
        --x
        Content-Disposition: form-data; name="data"; filename="deploymentDoorTests.form"
        Content-Type: application/octet-stream

        {"id": "deploymentDoorTests", "type": "default", "schemaVersion": 16, "components": []}
        --x--
        """
            .formatted(NAME)
            .replace("\n", "\r\n");
    return path.startsWith(SignedIn.TASKLIST)
        ? person.uploadToTasklist(path, body)
        : person.uploadToRest(path, body);
  }
}
