package io.docket.security.identity;

import java.util.List;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.HistoricTaskInstanceQueryImpl;
import org.camunda.bpm.engine.impl.UserOperationLogQueryImpl;
import org.camunda.bpm.engine.impl.db.PermissionCheckBuilder;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.jspecify.annotations.Nullable;

/**
 * Checks a person's groups as they are. The engine would first read every group that occurs in any
 * grant, which is a scan over a table with a row per open task, only to shorten the list of groups
 * in the next statement.
 *
 * <p>And lets whoever may read an open task read its history and comments too: so no second grant
 * has to be written for every task, as the engine would have it.
 */
class DirectAuthorizationManager extends AuthorizationManager {

  @Override
  public List<String> filterAuthenticatedGroupIds(@Nullable List<String> groups) {
    return groups == null ? List.of() : groups;
  }

  @Override
  public void configureHistoricTaskInstanceQuery(HistoricTaskInstanceQueryImpl query) {
    configureQuery(query);
    query.getAuthCheck().setHistoricInstancePermissionsEnabled(true);
    addPermissionCheck(query.getAuthCheck(), readableTask("RES.ID_").build());
  }

  @Override
  public void configureUserOperationLogQuery(UserOperationLogQueryImpl query) {
    configureQuery(query);
    query.getAuthCheck().setHistoricInstancePermissionsEnabled(true);
    addPermissionCheck(
        query.getAuthCheck(),
        readableTask("RES.TASK_ID_")
            .atomicCheck(Resources.OPERATION_LOG_CATEGORY, "RES.CATEGORY_", Permissions.READ)
            .build());
  }

  private static PermissionCheckBuilder readableTask(String idColumn) {
    return new PermissionCheckBuilder()
        .disjunctive()
        .atomicCheck(Resources.PROCESS_DEFINITION, "RES.PROC_DEF_KEY_", Permissions.READ_HISTORY)
        .atomicCheck(Resources.TASK, idColumn, Permissions.READ);
  }
}
