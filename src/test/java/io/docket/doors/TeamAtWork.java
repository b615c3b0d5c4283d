package io.docket.doors;

import io.docket.DocketTest;
import io.docket.TestClock;
import io.docket.TestPeople;
import io.docket.users.Role;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A clerk, a colleague and a lead of one team, signed in at all doors, and tasks for them. */
@DocketTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class TeamAtWork {

  static final String START = "/process-definition/key/taskLifecycle/submit-form";

  final TestPeople people;
  final TestClock clock;
  final int port;

  SignedIn clerk;
  SignedIn colleague;
  SignedIn lead;
  String team;

  TeamAtWork(TestPeople people, TestClock clock, @LocalServerPort int port) {
    this.people = people;
    this.clock = clock;
    this.port = port;
  }

  @BeforeAll
  void gatherATeam() {
    var admin = new SignedIn(people.person(Role.ADMIN), port);
    admin.rest("POST", "/categories", "{\"key\":\"payments\",\"name\":\"Payments\"}");
    clerk = new SignedIn(people.person(), port);
    colleague = new SignedIn(people.person(), port);
    lead = new SignedIn(people.person(Role.LEAD), port);
    team =
        people.team(lead.username(), null, clerk.username(), colleague.username(), lead.username());
  }
}
