package io.docket.security.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.docket.DocketTest;
import io.docket.TestPeople;
import io.docket.users.Actors;
import io.docket.users.Role;
import io.docket.users.Team;
import io.docket.users.Teams;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What each role is granted from the first start, and what the engine knows of people. */
@DocketTest
class GrantsAtStartTests {

  @Autowired private TestPeople people;
  @Autowired private Actors actors;
  @Autowired private GrantsAtStart grants;
  @Autowired private AuthorizationService authorizations;
  @Autowired private IdentityService identity;
  @Autowired private ManagementService management;
  @Autowired private Teams teams;
  @Autowired private JdbcClient jdbc;

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
  void bringsPermissionsThatAGrantLacksAndTakesThoseTooMany() {
    var grant = ofLead(Resources.PROCESS_DEFINITION);
    grant.setPermissions(new Permission[] {Permissions.TASK_ASSIGN, Permissions.DELETE});
    authorizations.saveAuthorization(grant);

    grants.afterSingletonsInstantiated();

    var mended = ofLead(Resources.PROCESS_DEFINITION);
    assertThat(mended.isPermissionGranted(Permissions.UPDATE_TASK)).isTrue();
    assertThat(mended.isPermissionGranted(Permissions.DELETE)).isFalse();
  }

  @Test
  void withdrawsWhatDoesNotBelongToARole() {
    give("role:lead", Resources.DEPLOYMENT, Authorization.ANY);
    give("role:lead", Resources.PROCESS_DEFINITION, "another");
    var revocation = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_REVOKE);
    write(revocation, "role:lead", Resources.APPLICATION, "tasklist");

    grants.afterSingletonsInstantiated();

    assertThat(authorizations.createAuthorizationQuery().groupIdIn("role:lead").list())
        .extracting(Authorization::getAuthorizationType, Authorization::getResourceType)
        .containsExactlyInAnyOrder(
            tuple(Authorization.AUTH_TYPE_GRANT, Resources.PROCESS_DEFINITION.resourceType()),
            tuple(Authorization.AUTH_TYPE_GRANT, Resources.USER.resourceType()));
  }

  @Test
  void leavesGrantsToTeamsAndOfSingleFiltersAndTasks() {
    var team = people.team(null, null);
    var given =
        List.of(
            give(team, Resources.DEPLOYMENT, Authorization.ANY),
            give("role:lead", Resources.FILTER, "a-filter"),
            give("role:lead", Resources.TASK, "a-task"));

    grants.afterSingletonsInstantiated();

    for (var id : given) {
      assertThat(authorizations.createAuthorizationQuery().authorizationId(id).count()).isOne();
      authorizations.deleteAuthorization(id);
    }
  }

  @Test
  void changesNothingWhereNothingIsAmiss() {
    grants.afterSingletonsInstantiated();
    var before = revisions();

    grants.afterSingletonsInstantiated();

    assertThat(revisions()).isEqualTo(before);
  }

  @Test
  void knowsAdministratorsByTheirRoleAlone() {
    var impostor = people.person();
    teams.create(new Team("camunda-admin", "Not what it says", null, null), Set.of(impostor));
    identity.setAuthentication(
        impostor, List.copyOf(actors.find(impostor).orElseThrow().groups()), List.of());
    try {
      assertThatThrownBy(management::getProperties).isInstanceOf(AuthorizationException.class);
    } finally {
      identity.clearAuthentication();
    }
  }

  private Authorization ofLead(Resources resource) {
    return authorizations
        .createAuthorizationQuery()
        .groupIdIn("role:lead")
        .resourceType(resource)
        .singleResult();
  }

  private String give(String group, Resources resource, String resourceId) {
    var grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
    return write(grant, group, resource, resourceId);
  }

  private String write(Authorization blank, String group, Resources resource, String resourceId) {
    blank.setGroupId(group);
    blank.setResource(resource);
    blank.setResourceId(resourceId);
    blank.setPermissions(new Permission[] {Permissions.ALL});
    return authorizations.saveAuthorization(blank).getId();
  }

  private Map<String, Integer> revisions() {
    return jdbc
        .sql("select id_, rev_ from act_ru_authorization where group_id_ like 'role:%'")
        .query((row, number) -> Map.entry(row.getString(1), row.getInt(2)))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
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
