package io.docket.doors;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.docket.TestPeople;
import io.docket.security.steps.Authenticator;
import io.docket.users.Role;
import io.docket.users.SecondFactors;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Everybody who knocks at every door: strangers, halfway people, and one person per role. */
final class Visitors {

  private final TestPeople people;
  private final int port;
  private final Caller administrator;

  /** Who is not, or not wholly, signed in, with how every door but the open ones answers them. */
  record Nobody(String name, Caller caller, int answer) {}

  /** Who is wholly signed in; in a browser or with a token. */
  record Somebody(Role role, Caller caller, Belongings own) {

    @Override
    public String toString() {
      return role + (caller.isBrowser() ? " in a browser" : " with a token");
    }
  }

  Visitors(TestPeople people, int port) {
    this.people = people;
    this.port = port;
    administrator = Caller.token(people.person(Role.ADMIN), port);
  }

  Caller administrator() {
    return administrator;
  }

  /** Somebody whose things the others should not get at. */
  Somebody owner() {
    var username = people.person();
    return somebody(Role.USER, username, Caller.token(username, port));
  }

  List<Nobody> nobodies(SecondFactors secondFactors) {
    var halfway = people.person(Role.ADMIN);
    enrol(secondFactors, halfway);
    return List.of(
        new Nobody("a stranger", Caller.stranger(port), 401),
        new Nobody("a browser after the password", Caller.halfwaySession(halfway, port), 401),
        new Nobody("a program after the password", Caller.halfwayToken(halfway, port), 401),
        new Nobody("an API token without the scope", apiToken(), 403));
  }

  List<Somebody> somebodies() {
    var all = new ArrayList<Somebody>();
    for (var role : Role.values()) {
      var inBrowser = people.person(role);
      var withToken = people.person(role);
      all.add(somebody(role, inBrowser, Caller.session(inBrowser, port)));
      all.add(somebody(role, withToken, Caller.token(withToken, port)));
    }
    return all;
  }

  private Somebody somebody(Role role, String username, Caller caller) {
    var team = people.team(role == Role.LEAD ? username : null, null, username);
    return new Somebody(role, caller, Belongings.of(caller, team, administrator));
  }

  /** Its only scope opens nothing to its owner, who is no operator. */
  private Caller apiToken() {
    var owner = Caller.token(people.person(), port);
    var body =
        "{\"name\":\"Narrow %d\",\"scopes\":[\"metrics:read\"],\"password\":\"%s\"}"
            .formatted(System.nanoTime(), TestPeople.PASSWORD);
    var created = owner.call("POST", "/users/me/tokens", body);
    assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
    return Caller.bearer(owner.username(), port, JsonPath.read(created.body(), "$.value"));
  }

  private static void enrol(SecondFactors secondFactors, String username) {
    var authenticator = new Authenticator(secondFactors.begin(username).secret());
    secondFactors.confirm(username, authenticator.code(Instant.now()));
  }
}
