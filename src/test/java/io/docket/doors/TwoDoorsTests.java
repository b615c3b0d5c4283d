package io.docket.doors;

import io.docket.TestClock;
import io.docket.TestPeople;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Two doors, one room: what somebody does in Tasklist, or over the engine's REST API, shows at once
 * in Docket's REST API, and the other way round.
 */
class TwoDoorsTests extends TeamAtWork {

  @Autowired
  TwoDoorsTests(TestPeople people, TestClock clock, @LocalServerPort int port) {
    super(people, clock, port);
  }
}
