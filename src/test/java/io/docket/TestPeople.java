package io.docket;

import io.docket.users.Accounts;
import io.docket.users.NewAccount;
import io.docket.users.Role;
import io.docket.users.Team;
import io.docket.users.Teams;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;

/** People and teams for tests, each with a name that no other test uses. */
@TestComponent
public class TestPeople {

  /** The password of everybody made here. */
  public static final String PASSWORD = "correct horse battery";

  private static final AtomicInteger COUNT = new AtomicInteger();

  private final Accounts accounts;
  private final Teams teams;

  TestPeople(Accounts accounts, Teams teams) {
    this.accounts = accounts;
    this.teams = teams;
  }

  /** Opens an account and tells its user name. */
  public String person(Role... roles) {
    var username = "person-" + COUNT.incrementAndGet();
    accounts.create(
        new NewAccount(
            username, PASSWORD, username + "@docket.example", "Test", "Person", Set.of(roles)));
    return username;
  }

  /** Founds a team and tells its key. */
  public String team(@Nullable String lead, @Nullable String parent, String... members) {
    var key = "team-" + COUNT.incrementAndGet();
    teams.create(new Team(key, "Team " + key, lead, parent), Set.of(members));
    return key;
  }
}
