package io.docket.doors;

import static org.assertj.core.api.Assertions.assertThat;

import io.docket.TestClock;
import io.docket.TestPeople;
import io.docket.users.Role;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The engine counts a refused execution of a job as a failed one: after three the job is dead. */
class UnrightedJobTests extends TeamAtWork {

  private final ManagementService management;

  @Autowired
  UnrightedJobTests(
      TestPeople people, TestClock clock, ManagementService management, @LocalServerPort int port) {
    super(people, clock, port);
    this.management = management;
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "ADMIN")
  void losesNoRetryToWhoeverMayNotExecuteIt(Role role) {
    var instance = clerk.<String>userTask(task(), "processInstanceId");
    var job = management.createJobQuery().processInstanceId(instance).list().get(0);
    var person = new SignedIn(people.person(role), port);
    var path = "/job/" + job.getId() + "/execute";

    assertThat(person.tasklist("POST", path, "{}").statusCode()).isEqualTo(403);
    assertThat(person.engine("POST", path, "{}").statusCode()).isEqualTo(403);
    assertThat(person.engine("POST", "/engine/default" + path, "{}").statusCode()).isEqualTo(403);

    var after = management.createJobQuery().jobId(job.getId()).singleResult();
    assertThat(after.getRetries()).isEqualTo(job.getRetries());
    assertThat(after.getExceptionMessage()).isNull();
  }
}
