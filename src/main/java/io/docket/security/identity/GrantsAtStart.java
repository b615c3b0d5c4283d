package io.docket.security.identity;

import io.docket.users.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Sees to it that every role has its grants before the first request, and no others: what a role
 * may do is part of the product, so a later version can give more or less, and nobody can widen a
 * role for good by a click. Grants to teams and people are the administrator's and stay.
 */
@Component
class GrantsAtStart implements SmartInitializingSingleton {

  /** Any number, as long as nothing else in Docket locks the same. */
  private static final long LOCK = 7_240_001L;

  /** A role may be shown a filter, and a diagram may offer a task to a role. */
  private static final Set<Integer> GIVEN_ONE_BY_ONE =
      Set.of(Resources.FILTER.resourceType(), Resources.TASK.resourceType());

  private final AuthorizationService authorizations;
  private final JdbcClient jdbc;
  private final TransactionOperations transaction;

  GrantsAtStart(
      AuthorizationService authorizations, JdbcClient jdbc, TransactionOperations transaction) {
    this.authorizations = authorizations;
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  @Override
  public void afterSingletonsInstantiated() {
    transaction.executeWithoutResult(status -> reconcile());
  }

  /** Nodes that start together wait for each other here, until the transaction ends. */
  private void reconcile() {
    jdbc.sql("select pg_advisory_xact_lock(:lock)").param("lock", LOCK).query(row -> {});
    var present = ofRoles();
    var wanted = Grant.all();

    present.stream()
        .filter(each -> wanted.stream().noneMatch(grant -> grant.isHeldBy(each)))
        .forEach(each -> authorizations.deleteAuthorization(each.getId()));
    wanted.forEach(grant -> give(grant, present));
  }

  private List<Authorization> ofRoles() {
    return authorizations
        .createAuthorizationQuery()
        .groupIdIn(Arrays.stream(Role.values()).map(Role::group).toArray(String[]::new))
        .list()
        .stream()
        .filter(each -> !isGivenOneByOne(each))
        .toList();
  }

  private static boolean isGivenOneByOne(Authorization authorization) {
    return GIVEN_ONE_BY_ONE.contains(authorization.getResourceType())
        && !Authorization.ANY.equals(authorization.getResourceId());
  }

  private void give(Grant grant, List<Authorization> present) {
    var held = present.stream().filter(grant::isHeldBy).findFirst();
    var authorization = held.orElseGet(this::blank);
    var before = permissions(authorization);
    grant.writeTo(authorization);
    if (held.isEmpty() || before != permissions(authorization)) {
      authorizations.saveAuthorization(authorization);
    }
  }

  private Authorization blank() {
    return authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
  }

  private static int permissions(Authorization authorization) {
    return ((AuthorizationEntity) authorization).getPermissions();
  }
}
