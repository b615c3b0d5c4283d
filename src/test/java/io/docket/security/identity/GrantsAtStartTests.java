package io.docket.security.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.docket.DocketTest;
import io.docket.TestPeople;
import io.docket.users.Actors;
import io.docket.users.Role;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What each role is granted from the first start, and what the engine knows of people. */
@DocketTest
class GrantsAtStartTests {

  @Autowired private TestPeople people;
  @Autowired private Actors actors;
  @Autowired private GrantsAtStart grants;
  @Autowired private AuthorizationService authorizations;
  @Autowired private IdentityService identity;

  @Test
  void createsEachGrantOnceThoughNodesStartTogether() {
    var before = authorizations.createAuthorizationQuery().groupIdIn("role:admin").count();

    var starts =
        Stream.generate(() -> CompletableFuture.runAsync(grants::afterSingletonsInstantiated))
            .limit(4)
            .toArray(CompletableFuture[]::new);
    CompletableFuture.allOf(starts).join();

    assertThat(before).isEqualTo(Resources.values().length);
    assertThat(authorizations.createAuthorizationQuery().groupIdIn("role:admin").count())
        .isEqualTo(before);
    assertThat(authorizations.createAuthorizationQuery().groupIdIn("role:lead").count())
        .isEqualTo(2);
  }

  @Test
  void createsAMissingGrantOnAnyStart() {
    var query = authorizations.createAuthorizationQuery().groupIdIn("role:lead");
    query.list().forEach(grant -> authorizations.deleteAuthorization(grant.getId()));

    grants.afterSingletonsInstantiated();

    assertThat(query.count()).isEqualTo(2);
  }

  @Test
  void knowsPeopleByTheSameGroupsAsTheSignIn() {
    var lead = people.person(Role.LEAD);
    var admin = people.person(Role.ADMIN);
    var division = people.team(lead, null);
    var team = people.team(null, division, admin);
    people.team(null, team);

    for (var person : List.of(lead, admin)) {
      var groups = identity.createGroupQuery().groupMember(person).list();
      assertThat(new HashSet<>(groups.stream().map(Group::getId).toList()))
          .isEqualTo(actors.find(person).orElseThrow().groups());
    }
    assertThat(identity.createUserQuery().memberOfGroup(team).list())
        .extracting(User::getId)
        .containsExactlyInAnyOrder(lead, admin);
  }

  @Test
  void neverTellsWhetherAPasswordIsRight() {
    assertThat(identity.checkPassword(people.person(), TestPeople.PASSWORD)).isFalse();
    assertThat(identity.isReadOnly()).isTrue();
  }
}
