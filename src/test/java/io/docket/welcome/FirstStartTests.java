package io.docket.welcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.docket.DocketTest;
import io.docket.TestDatabase;
import io.docket.database.DatabaseLocation;
import io.docket.users.Accounts;
import io.docket.users.Role;
import io.docket.users.Teams;
import io.docket.users.Users;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@DocketTest
@ExtendWith(OutputCaptureExtension.class)
class FirstStartTests {

  private static final String CHOSEN = "a password of my own";

  @Autowired FirstAccounts firstAccounts;
  @Autowired SampleData sampleData;
  @Autowired OneNodeAtATime oneNodeAtATime;
  @Autowired DatabaseLocation database;
  @Autowired Accounts accounts;
  @Autowired Users users;
  @Autowired Teams teams;
  @Autowired JdbcClient jdbc;

  /** Each in a transaction that is taken back: the people and teams are not for other tests. */
  @Nested
  @Transactional
  class OnAnEmptyDatabase {

    @Test
    void bringsPeopleWhoCanSignInAndSomethingToLookAt() {
      empty();

      var hints = start(null, true, null);

      assertThat(hints)
          .extracting(SignInHint::username)
          .containsExactly("admin", "clerk", "lead", "analyst", "operator");
      assertThat(hints)
          .allSatisfy(
              hint -> assertThat(accounts.verify(hint.username(), hint.password())).isPresent());
      assertThat(teams.all()).hasSize(4);
      assertThat(count("category")).isEqualTo(5);
      assertThat(count("task where process_instance_id is not null")).isEqualTo(5);
    }

    @Test
    void showsGeneratedPasswordsBeforeTheyAreCommitted(CapturedOutput output) {
      empty();

      var hints = start(null, true, null);

      assertThat(hints)
          .allSatisfy(hint -> assertThat(output.getOut()).contains(hint.line().stripTrailing()));
    }

    @Test
    void showsNoPasswordThatTheOperatorChose(CapturedOutput output) {
      empty();

      var hints = start(CHOSEN, true, CHOSEN);

      assertThat(hints).extracting(SignInHint::password).containsOnly("as configured");
      assertThat(accounts.verify("admin", CHOSEN)).isPresent();
      assertThat(accounts.verify("clerk", CHOSEN)).isPresent();
      assertThat(hints).noneMatch(SignInHint::generated);
      assertThat(output.getOut()).doesNotContain(CHOSEN);
    }

    @Test
    void bringsNothingTwice() {
      empty();
      start(null, true, null);

      var hints = start(null, true, null);

      assertThat(hints)
          .hasSize(5)
          .extracting(SignInHint::password)
          .containsOnly("as printed at the first start");
      assertThat(teams.all()).hasSize(4);
      assertThat(count("task")).isEqualTo(5);
    }

    @Test
    void makesAPasswordHoldThatIsConfiguredLater() {
      empty();
      start(null, true, null);

      start(CHOSEN, true, CHOSEN);

      assertThat(accounts.verify("admin", CHOSEN)).isPresent();
      assertThat(accounts.verify("operator", CHOSEN)).isPresent();
    }

    @Test
    void bringsNoSamplesWithoutTheDemo() {
      empty();

      assertThat(start(null, false, null)).extracting(SignInHint::username).containsOnly("admin");
      assertThat(count("app_user")).isOne();
    }

    @Test
    void leavesABankThatHasTeamsOfItsOwnAlone() {
      empty();
      jdbc.sql("insert into team (key, name) values ('payments', 'Our own')").update();

      start(null, true, null);

      assertThat(teams.all()).hasSize(1);
      assertThat(count("task")).isZero();
    }

    /** Docket itself may not; it is undone with the test's transaction. */
    @BeforeAll
    static void mayEmpty() {
      TestDatabase.owner()
          .sql("grant truncate on all tables in schema public to docket_application")
          .update();
    }

    @AfterAll
    static void mayNoLonger() {
      TestDatabase.owner()
          .sql("revoke truncate on all tables in schema public from docket_application")
          .update();
    }

    private void empty() {
      jdbc.sql("truncate app_user, team, category cascade").update();
    }

    private long count(String rows) {
      return jdbc.sql("select count(*) from " + rows).query(Long.class).single();
    }
  }

  @Test
  void keepsNothingOfAStartWithAPasswordThatIsTooShort() {
    forgetAdmin();

    var refused =
        catchThrowableOfType(ConfiguredPasswordRefused.class, () -> start(null, true, "demo"));

    assertThat(users.find("admin")).isEmpty();
    assertThat(users.find("clerk")).isEmpty();
    var analysis = new ConfiguredPasswordRefusedAnalyzer().analyze(refused, refused);
    assertThat(analysis.getDescription())
        .startsWith("The password in DOCKET_DEMO_PASSWORD must be 12 to 128 characters")
        .doesNotContain("demo");
    assertThat(analysis.getAction()).contains("Set another one").contains("No account was opened");
    start(null, false, null);
  }

  @Test
  void saysWhichVariableHoldsTheBadPasswordOfAnAccountThatIsThere() {
    var refused =
        catchThrowableOfType(ConfiguredPasswordRefused.class, () -> start("short", false, null));

    assertThat(refused).hasMessageStartingWith("The password in DOCKET_ADMIN_PASSWORD must be ");
  }

  @Test
  void opensEachAccountOnceThoughNodesStartTogether() {
    forgetAdmin();

    var starts =
        Stream.generate(() -> CompletableFuture.supplyAsync(() -> start(null, false, null)))
            .limit(4)
            .toList();
    var hints = starts.stream().map(CompletableFuture::join).flatMap(List::stream).toList();

    assertThat(hints).hasSize(4).filteredOn(SignInHint::generated).hasSize(1);
    assertThat(users.find("admin")).isPresent();
    assertThat(accounts.verify("admin", generated(hints)).orElseThrow().has(Role.ADMIN)).isTrue();
  }

  /** Nothing in the tests refers to the admin, who is made anew right after. */
  private void forgetAdmin() {
    jdbc.sql("delete from app_user where username = 'admin'").update();
  }

  private static String generated(List<SignInHint> hints) {
    return hints.stream()
        .filter(SignInHint::generated)
        .map(SignInHint::password)
        .findFirst()
        .orElseThrow();
  }

  private List<SignInHint> start(
      @Nullable String adminPassword, boolean demo, @Nullable String demoPassword) {
    var settings = new WelcomeSettings(adminPassword, demoPassword, null);
    var people = new Demo(firstAccounts, sampleData, settings);
    var firstStart = new FirstStart(firstAccounts, people, settings, () -> demo, oneNodeAtATime);
    firstStart.run(new DefaultApplicationArguments());
    return firstStart.hints();
  }
}
