package io.docket.security.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.jayway.jsonpath.JsonPath;
import io.docket.DocketTest;
import io.docket.RestCalls;
import io.docket.TestPeople;
import io.docket.users.Accounts;
import io.docket.users.NewAccount;
import io.docket.users.Role;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.identity.UserQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/** The engine knows people by names that its tables do not show. */
@DocketTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EngineNamesTests {

  private final String unique = UUID.randomUUID().toString().substring(0, 8);
  private final IdentityService identities;
  private final Accounts accounts;
  private final TestPeople people;
  private final RestCalls calls;
  private String team = "";

  @Autowired
  EngineNamesTests(
      IdentityService identities, Accounts accounts, TestPeople people, RestCalls calls) {
    this.identities = identities;
    this.accounts = accounts;
    this.people = people;
    this.calls = calls;
  }

  @BeforeAll
  void openAccounts() {
    open("a", "Zoë", "Young_" + unique);
    open("b", "Yann", "Young_" + unique);
    open("c", "Zoë", "Old%" + unique);
    team = people.team(id("a"), null, id("a"), id("b"), id("c"));
  }

  @AfterEach
  void forgetWhoAsks() {
    identities.clearAuthentication();
  }

  @Test
  void tellsAPersonsNames() {
    var found = identities.createUserQuery().userId(id("a")).singleResult();

    assertThat(found)
        .extracting(User::getFirstName, User::getLastName, User::getEmail)
        .containsExactly("Zoë", "Young_" + unique, null);
  }

  @Test
  void findsPeopleByTheirNames() {
    assertThat(ids(ours().userFirstName("Zoë"))).containsExactly(id("a"), id("c"));
    assertThat(ids(ours().userLastName("Young_" + unique))).containsExactly(id("a"), id("b"));
    assertThat(ids(ours().userFirstName("Zoë").userLastNameLike("Young%")))
        .containsExactly(id("a"));
    assertThat(ids(ours().userFirstNameLike("_ann"))).containsExactly(id("b"));
    assertThat(ids(ours().userLastNameLike("%\\%" + unique))).containsExactly(id("c"));
    assertThat(ids(ours().userFirstNameLike("zoë"))).isEmpty();
  }

  @Test
  void combinesNamesWithOtherQuestions() {
    assertThat(ids(ours().userFirstName("Zoë").userIdIn(id("b"), id("c"))))
        .containsExactly(id("c"));
    assertThat(ids(ours().userFirstName("Yann").userIdIn(id("a")))).isEmpty();
    assertThat(ours().userFirstName("Zoë").userId(id("b")).count()).isZero();
  }

  @Test
  void countsPeopleByTheirNames() {
    assertThat(ours().userFirstName("Zoë").count()).isEqualTo(2);
    assertThat(ours().userFirstName("Nobody " + unique).count()).isZero();
    assertThat(ours().count()).isEqualTo(3);
  }

  @Test
  void cutsPagesById() {
    var query = ours().orderByUserId().asc();

    assertThat(query.listPage(0, 2)).extracting(User::getId).containsExactly(id("a"), id("b"));
    assertThat(query.listPage(2, 2))
        .extracting(User::getId, User::getFirstName)
        .containsExactly(tuple(id("c"), "Zoë"));
  }

  @Test
  void ordersByNamesAndCutsPages() {
    var query = ours().orderByUserFirstName().desc().orderByUserLastName().asc();

    assertThat(query.listPage(0, 2)).extracting(User::getId).containsExactly(id("c"), id("a"));
    assertThat(query.listPage(2, 2)).extracting(User::getId).containsExactly(id("b"));
  }

  @Test
  void tellsNobodyMoreNamesThanTheyMayRead() {
    identities.setAuthentication(id("a"), List.of());

    assertThat(ids(ours().userFirstName("Zoë"))).isEmpty();
    assertThat(identities.createUserQuery().userId(id("a")).singleResult().getFirstName())
        .isEqualTo("Zoë");
  }

  @Test
  void tellsNamesOverTheEnginesRestApi() {
    var admin = calls.asNew(Role.ADMIN);

    var answer =
        admin.get("/engine-rest/user?lastName=Young_" + unique + "&sortBy=firstName&sortOrder=asc");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(JsonPath.<List<String>>read(answer.body(), "$[*].firstName"))
        .containsExactly("Yann", "Zoë");
  }

  private UserQuery ours() {
    return identities.createUserQuery().memberOfGroup(team);
  }

  private static List<String> ids(UserQuery query) {
    return query.list().stream().map(User::getId).sorted().toList();
  }

  private void open(String letter, String firstName, String lastName) {
    accounts.create(
        new NewAccount(
            id(letter),
            TestPeople.PASSWORD,
            id(letter) + "@docket.example",
            firstName,
            lastName,
            Set.of()));
  }

  private String id(String letter) {
    return letter + "-" + unique;
  }
}
