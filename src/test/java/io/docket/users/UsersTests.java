package io.docket.users;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.docket.web.Violation;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.time.Clock;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Accounts and teams, on the tables they really live in. */
class UsersTests {

  private static final String PASSWORD = "correct horse battery";

  private static final EmbeddedPostgres postgres = startPostgres();

  private final JdbcClient jdbc = JdbcClient.create(postgres.getPostgresDatabase());
  private final Actors actors = new StoredActors(jdbc);
  private final Users users = new StoredUsers(jdbc);
  private final Teams teams = new StoredTeams(jdbc, new TeamRules(jdbc));
  private final Accounts accounts =
      new StoredAccounts(
          jdbc, actors, new PasswordConfiguration().passwordEncoder(), Clock.systemUTC());

  private static EmbeddedPostgres startPostgres() {
    try {
      var started = EmbeddedPostgres.start();
      Flyway.configure().dataSource(started.getPostgresDatabase()).target("10").load().migrate();
      return started;
    } catch (java.io.IOException failure) {
      throw new java.io.UncheckedIOException(failure);
    }
  }

  @AfterAll
  static void stopPostgres() throws Exception {
    postgres.close();
  }

  @BeforeEach
  void startEmpty() {
    jdbc.sql("truncate app_user, team, team_member cascade").update();
  }

  @Test
  void knowsWhatAnActorMayDo() {
    open("maria", Role.USER);
    open("lena", Role.LEAD);
    team("bank", "lena", null);
    team("payments", null, "bank");
    team("urgent-payments", null, "payments", "maria");
    team("loans", null, null, "lena");

    assertThat(actors.find("lena"))
        .contains(
            new Actor(
                "lena",
                Set.of(Role.USER, Role.LEAD),
                Set.of("bank", "loans"),
                Set.of("bank", "payments", "urgent-payments")));
    assertThat(actors.find("maria"))
        .contains(new Actor("maria", Set.of(Role.USER), Set.of("urgent-payments"), Set.of()));
  }

  @Test
  void countsALeadAsMemberOfTheirOwnTeam() {
    open("lena", Role.LEAD);
    open("maria", Role.USER);
    team("payments", "lena", null, "maria");
    team("loans", null, "payments");

    assertThat(teams.hasMember("payments", "lena")).isTrue();
    assertThat(teams.hasMember("payments", "maria")).isTrue();
    assertThat(teams.hasMember("loans", "lena")).isFalse();
    assertThat(users.activeMembersOf("payments"))
        .extracting(User::username)
        .containsExactly("lena", "maria");
    assertThat(users.activeMembersOf("unheard-of")).isEmpty();
  }

  @Test
  void escalatesUpTheLineAndSkipsTeamsWithoutLead() {
    open("lena", Role.LEAD);
    open("bernd", Role.LEAD);
    open("gone", Role.LEAD);
    team("bank", "bernd", null);
    team("division", "gone", "bank");
    team("department", null, "division");
    team("payments", "lena", "department");
    team("alone", null, null);
    accounts.deactivate("gone");

    assertThat(teams.leadAbove("payments", 1)).contains("lena");
    assertThat(teams.leadAbove("payments", 2)).contains("bernd");
    assertThat(teams.leadAbove("payments", 7)).contains("bernd");
    assertThat(teams.leadAbove("department", 1)).contains("bernd");
    assertThat(teams.leadAbove("alone", 1)).isEmpty();
    assertThat(teams.leadAbove("unheard-of", 1)).isEmpty();
  }

  @Test
  void survivesTeamsThatRunInACircle() {
    open("lena", Role.LEAD);
    team("one", null, null);
    team("two", "lena", "one");
    jdbc.sql("update team set parent = 'two' where key = 'one'").update();

    assertThat(teams.leadAbove("one", 3)).contains("lena");
    assertThat(actors.find("lena").orElseThrow().leads()).containsExactlyInAnyOrder("one", "two");
  }

  @Test
  void verifiesThePasswordOfAnActiveAccountOnly() {
    open("maria", Role.USER);
    open("gone", Role.USER);
    accounts.deactivate("gone");

    assertThat(accounts.verify("maria", PASSWORD)).isPresent();
    assertThat(accounts.verify(" Maria ", PASSWORD)).isPresent();
    assertThat(accounts.verify("maria", PASSWORD + "!")).isEmpty();
    assertThat(accounts.verify("maria", "")).isEmpty();
    assertThat(accounts.verify("gone", PASSWORD)).isEmpty();
    assertThat(accounts.verify("nobody", PASSWORD)).isEmpty();
    assertThat(accounts.verify("nobody", "nobody's password")).isEmpty();
    assertThat(accounts.verify("mar\0ia", PASSWORD)).isEmpty();
  }

  @Test
  void storesPasswordsAsBcrypt() {
    open("maria", Role.USER);

    assertThat(jdbc.sql("select password_hash from app_user").query(String.class).single())
        .startsWith("{bcrypt}$2");
  }

  @Test
  void replacesAPassword() {
    open("maria", Role.USER);

    accounts.setPassword("maria", "another one");

    assertThat(accounts.verify("maria", PASSWORD)).isEmpty();
    assertThat(accounts.verify("maria", "another one")).isPresent();
    assertThatThrownBy(() -> accounts.setPassword("nobody", "another one"))
        .isInstanceOf(UserNotFound.class);
    assertThatThrownBy(() -> accounts.setPassword("maria", "ä".repeat(37)))
        .isInstanceOf(InvalidAccount.class);
  }

  @Test
  void listsActivePeopleByName() {
    open("maria", Role.USER);
    open("anna", Role.USER, Role.ANALYST);
    open("gone", Role.USER);
    accounts.deactivate("gone");

    assertThat(users.active()).extracting(User::username).containsExactly("anna", "maria");
    assertThat(users.find("anna"))
        .contains(new User("anna", "Anna", "Test", true, Set.of(Role.USER, Role.ANALYST)));
    assertThat(users.find("gone")).get().extracting(User::active).isEqualTo(false);
  }

  @Test
  void refusesATakenUserName() {
    open("maria", Role.USER);

    assertThatThrownBy(() -> open("maria", Role.ADMIN)).isInstanceOf(AccountTaken.class);
  }

  @Test
  void namesEveryFieldThatBreaksTheRulesOfAnAccount() {
    var account = new NewAccount("Ma", "short", "no address", " ", "\u0000", Set.of());

    assertThatThrownBy(() -> accounts.create(account))
        .isInstanceOfSatisfying(
            InvalidAccount.class,
            refusal ->
                assertThat(refusal.violations())
                    .extracting(Violation::field)
                    .containsExactly("username", "email", "firstName", "lastName", "password"));
  }

  @Test
  void namesEveryFieldThatBreaksTheRulesOfATeam() {
    var team = new Team("role:admin", "", "nobody", "nowhere");

    assertThatThrownBy(() -> teams.create(team, Set.of("ghost")))
        .isInstanceOfSatisfying(
            InvalidTeam.class,
            refusal ->
                assertThat(refusal.violations())
                    .extracting(Violation::field)
                    .containsExactly("key", "name", "parent", "lead", "members"));
  }

  @Test
  void refusesATakenTeamKey() {
    team("payments", null, null);

    assertThatThrownBy(() -> team("payments", null, null)).isInstanceOf(TeamTaken.class);
  }

  @Test
  void keepsPasswordsOutOfLogs() {
    var account =
        new NewAccount("maria", PASSWORD, "m@docket.example", "Maria", "Test", Set.of(Role.USER));

    assertThat(account).hasToString("NewAccount[username=maria, roles=[USER]]");
  }

  private void open(String username, Role... roles) {
    var firstName =
        username.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + username.substring(1);
    accounts.create(
        new NewAccount(
            username, PASSWORD, username + "@docket.example", firstName, "Test", Set.of(roles)));
  }

  private void team(String key, @Nullable String lead, @Nullable String parent, String... members) {
    teams.create(new Team(key, key, lead, parent), Set.of(members));
  }
}
