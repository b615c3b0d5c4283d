package io.docket.tasks.process;

import io.docket.users.Role;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Sees to it that everybody finds the same lists in Tasklist from the first start. A list that is
 * there already stays as it is: an administrator may have changed it.
 */
@Component
class TasklistFilters implements SmartInitializingSingleton {

  /** Any number, as long as nothing else in Docket locks the same. */
  private static final long LOCK = 7_240_002L;

  private final FilterService filters;
  private final TaskService tasks;
  private final AuthorizationService authorizations;
  private final JdbcClient jdbc;
  private final TransactionOperations transaction;

  TasklistFilters(
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
    var present =
        filters.createFilterQuery().list().stream()
            .map(Filter::getName)
            .collect(Collectors.toSet());
    Arrays.stream(TasklistFilter.values())
        .filter(filter -> !present.contains(filter.title()))
        .forEach(this::create);
  }

  private void create(TasklistFilter wanted) {
    var filter = filters.newTaskFilter(wanted.title());
    filter.setQuery(wanted.narrow(tasks.createTaskQuery()));
    filter.setProperties(wanted.properties());
    letEverybodyRead(filters.saveFilter(filter));
  }

  private void letEverybodyRead(Filter filter) {
    var grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
    grant.setGroupId(Role.USER.group());
    grant.setResource(Resources.FILTER);
    grant.setResourceId(filter.getId());
    grant.addPermission(Permissions.READ);
    authorizations.saveAuthorization(grant);
  }
}
