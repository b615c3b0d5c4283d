package io.docket.users;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.docket.DocketTest;
import io.docket.TestPeople;
import io.docket.web.Violation;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Accounts and teams, on the tables they really live in. */
@DocketTest
class UsersTests {

  private static final String PASSWORD = TestPeople.PASSWORD;
  private static final AtomicInteger TESTS = new AtomicInteger();

  /** All tests share one database, so each has names of its own. */
  private final String suffix = "-users" + TESTS.incrementAndGet();

  private final JdbcClient jdbc;
  private final Actors actors;
  private final Users users;
  private final Teams teams;
  private final Accounts accounts;

  @Autowired
  UsersTests(JdbcClient jdbc, Actors actors, Users users, Teams teams, Accounts accounts) {
    this.jdbc = jdbc;
    this.actors = actors;
    this.users = users;
    this.teams = teams;
    this.accounts = accounts;
  }

  @Test
  void knowsWhatAnActorMayDo() {
    open(my("maria"), Role.USER);
    open(my("lena"), Role.LEAD);
    team(my("bank"), my("lena"), null);
    team(my("payments"), null, my("bank"));
    team(my("urgent-payments"), null, my("payments"), my("maria"));
    team(my("loans"), null, null, my("lena"));

    assertThat(actors.find(my("lena")))
        .contains(
            new Actor(
                my("lena"),
                Set.of(Role.USER, Role.LEAD),
                Set.of(my("bank"), my("loans")),
                Set.of(my("bank"), my("payments"), my("urgent-payments")),
                0));
    assertThat(actors.find(my("maria")))
        .contains(
            new Actor(my("maria"), Set.of(Role.USER), Set.of(my("urgent-payments")), Set.of(), 0));
  }

  @Test
  void countsALeadAsMemberOfTheirOwnTeam() {
    open(my("lena"), Role.LEAD);
    open(my("maria"), Role.USER);
    team(my("payments"), my("lena"), null, my("maria"));
    team(my("loans"), null, my("payments"));

    assertThat(teams.hasMember(my("payments"), my("lena"))).isTrue();
    assertThat(teams.hasMember(my("payments"), my("maria"))).isTrue();
    assertThat(teams.hasMember(my("loans"), my("lena"))).isFalse();
    assertThat(users.activeMembersOf(my("payments")))
        .extracting(User::username)
        .containsExactly(my("lena"), my("maria"));
    assertThat(users.activeMembersOf("unheard-of")).isEmpty();
  }

  @Test
  void escalatesUpTheLineAndSkipsTeamsWithoutLead() {
    open(my("lena"), Role.LEAD);
    open(my("bernd"), Role.LEAD);
    open(my("gone"), Role.LEAD);
    team(my("bank"), my("bernd"), null);
    team(my("division"), my("gone"), my("bank"));
    team(my("department"), null, my("division"));
    team(my("payments"), my("lena"), my("department"));
    team(my("alone"), null, null);
    accounts.deactivate(my("gone"));

    assertThat(teams.leadAbove(my("payments"), 1)).contains(my("lena"));
    assertThat(teams.leadAbove(my("payments"), 2)).contains(my("bernd"));
    assertThat(teams.leadAbove(my("payments"), 7)).contains(my("bernd"));
    assertThat(teams.leadAbove(my("department"), 1)).contains(my("bernd"));
    assertThat(teams.leadAbove(my("alone"), 1)).isEmpty();
    assertThat(teams.leadAbove("unheard-of", 1)).isEmpty();
  }

  @Test
  void survivesTeamsThatRunInACircle() {
    open(my("lena"), Role.LEAD);
    team(my("one"), null, null);
    team(my("two"), my("lena"), my("one"));
    jdbc.sql("update team set parent = :parent where key = :key")
        .param("parent", my("two"))
        .param("key", my("one"))
        .update();

    assertThat(teams.leadAbove(my("one"), 3)).contains(my("lena"));
    assertThat(actors.find(my("lena")).orElseThrow().leads())
        .containsExactlyInAnyOrder(my("one"), my("two"));
  }

  @Test
  void verifiesThePasswordOfAnActiveAccountOnly() {
    open(my("maria"), Role.USER);
    open(my("gone"), Role.USER);
    accounts.deactivate(my("gone"));

    assertThat(accounts.verify(my("maria"), PASSWORD)).isPresent();
    assertThat(accounts.verify(" " + my("maria").toUpperCase(Locale.ROOT) + " ", PASSWORD))
        .isPresent();
    assertThat(accounts.verify(my("maria"), PASSWORD + "!")).isEmpty();
    assertThat(accounts.verify(my("maria"), "")).isEmpty();
    assertThat(accounts.verify(my("gone"), PASSWORD)).isEmpty();
    assertThat(accounts.verify("nobody", PASSWORD)).isEmpty();
    assertThat(accounts.verify("nobody", "nobody's password")).isEmpty();
    assertThat(accounts.verify("mar\0ia", PASSWORD)).isEmpty();
  }

  @Test
  void replacesAPassword() {
    open(my("maria"), Role.USER);

    accounts.setPassword(my("maria"), "quite another one");

    assertThat(accounts.verify(my("maria"), PASSWORD)).isEmpty();
    assertThat(accounts.verify(my("maria"), "quite another one")).isPresent();
    assertThatThrownBy(() -> accounts.setPassword("nobody", "quite another one"))
        .isInstanceOf(UserNotFound.class);
    assertThatThrownBy(() -> accounts.setPassword(my("maria"), "ä".repeat(129)))
        .isInstanceOf(InvalidAccount.class);
  }

  @Test
  void listsActivePeopleByName() {
    open(my("maria"), Role.USER);
    open(my("anna"), Role.USER, Role.ANALYST);
    open(my("gone"), Role.USER);
    accounts.deactivate(my("gone"));

    assertThat(users.active())
        .extracting(User::username)
        .containsSubsequence(my("anna"), my("maria"))
        .doesNotContain(my("gone"));
    assertThat(users.find(my("anna")))
        .contains(new User(my("anna"), "anna", "Test", true, Set.of(Role.USER, Role.ANALYST)));
    assertThat(users.find(my("gone"))).get().extracting(User::active).isEqualTo(false);
  }

  @Test
  void findsPeopleByTheStartOfAnyNamePageByPage() {
    open(my("maria"), Role.USER);
    open(my("anna"), Role.USER);
    open(my("paul"), Role.USER);
    team(my("payments"), my("anna"), null, my("maria"), my("paul"));

    assertThat(users.search(new PeopleSearch(my("MAR"), null, null, 10))).isEmpty();
    assertThat(users.search(new PeopleSearch("MAR", my("payments"), null, 10)))
        .extracting(User::username)
        .containsExactly(my("maria"));
    assertThat(users.search(new PeopleSearch("%", my("payments"), null, 10))).isEmpty();
    assertThat(users.search(new PeopleSearch(null, my("payments"), my("anna"), 1)))
        .extracting(User::username)
        .containsExactly(my("maria"));
  }

  @Test
  void refusesATakenUserName() {
    open(my("maria"), Role.USER);

    assertThatThrownBy(() -> open(my("maria"), Role.ADMIN)).isInstanceOf(AccountTaken.class);
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
    team(my("payments"), null, null);

    assertThatThrownBy(() -> team(my("payments"), null, null)).isInstanceOf(TeamTaken.class);
  }

  @Test
  void keepsPasswordsOutOfLogs() {
    var account =
        new NewAccount("maria", PASSWORD, "m@docket.example", "Maria", "Test", Set.of(Role.USER));

    assertThat(account).hasToString("NewAccount[username=maria, roles=[USER]]");
  }

  private void open(String username, Role... roles) {
    var firstName = username.replace(suffix, "");
    accounts.create(
        new NewAccount(
            username, PASSWORD, username + "@docket.example", firstName, "Test", Set.of(roles)));
  }

  private String my(String name) {
    return name + suffix;
  }

  private void team(String key, @Nullable String lead, @Nullable String parent, String... members) {
    teams.create(new Team(key, key, lead, parent), Set.of(members));
  }
}
