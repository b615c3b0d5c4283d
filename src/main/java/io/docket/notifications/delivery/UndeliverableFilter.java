package io.docket.notifications.delivery;

import io.docket.users.Role;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The list in Tasklist of what could not be delivered, for operators alone. One that is there
 * already stays as it is: an administrator may have changed it.
 */
@Component
class UndeliverableFilter implements SmartInitializingSingleton {

  private static final String TITLE = "Undeliverable notifications";

  /** Any number, as long as nothing else in Docket locks the same. */
  private static final long LOCK = 7_240_004L;

  private final FilterService filters;
  private final TaskService tasks;
  private final AuthorizationService authorizations;
  private final JdbcClient jdbc;
  private final TransactionOperations transaction;

  UndeliverableFilter(
      FilterService filters,
      TaskService tasks,
      AuthorizationService authorizations,
      JdbcClient jdbc,
      TransactionOperations transaction) {
    this.filters = filters;
    this.tasks = tasks;
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
    if (filters.createFilterQuery().filterName(TITLE).count() == 0) {
      var filter = filters.newTaskFilter(TITLE);
      filter.setQuery(
          tasks.createTaskQuery().processDefinitionKey(NotificationDeliveryProcess.KEY));
      filter.setProperties(Map.of("priority", 100, "refresh", true));
      letOperatorsRead(filters.saveFilter(filter).getId());
    }
  }

  private void letOperatorsRead(String filter) {
    var grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
    grant.setGroupId(Role.OPERATOR.group());
    grant.setResource(Resources.FILTER);
    grant.setResourceId(filter);
    grant.addPermission(Permissions.READ);
    authorizations.saveAuthorization(grant);
  }
}
