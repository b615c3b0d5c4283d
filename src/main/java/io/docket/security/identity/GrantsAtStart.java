package io.docket.security.identity;

import io.docket.users.Role;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Sees to it that every role has its grants before the first request. A grant that is there already
 * stays as it is: an administrator may have changed it.
 */
@Component
class GrantsAtStart implements SmartInitializingSingleton {

  /** Any number, as long as nothing else in Docket locks the same. */
  private static final long LOCK = 7_240_001L;

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
    transaction.executeWithoutResult(status -> create());
  }

  /** Nodes that start together wait for each other here, until the transaction ends. */
  private void create() {
    jdbc.sql("select pg_advisory_xact_lock(:lock)").param("lock", LOCK).query(row -> {});
    var present =
        authorizations
            .createAuthorizationQuery()
            .groupIdIn(Arrays.stream(Role.values()).map(Role::group).toArray(String[]::new))
            .list();

    Stream.concat(Grant.all().stream(), grantsOfAdministrators())
        .filter(grant -> present.stream().noneMatch(grant::isGivenBy))
        .forEach(this::create);
  }

  private static Stream<Grant> grantsOfAdministrators() {
    return Arrays.stream(Resources.values())
        .map(
            resource ->
                new Grant(Role.ADMIN, resource, Authorization.ANY, List.of(Permissions.ALL)));
  }

  private void create(Grant grant) {
    var authorization = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
    authorization.setGroupId(grant.role().group());
    authorization.setResource(grant.resource());
    authorization.setResourceId(grant.resourceId());
    authorization.setPermissions(grant.permissions().toArray(Permission[]::new));
    authorizations.saveAuthorization(authorization);
  }
}
