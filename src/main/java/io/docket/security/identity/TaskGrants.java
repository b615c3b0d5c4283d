package io.docket.security.identity;

import static org.camunda.bpm.engine.authorization.Permissions.TASK_ASSIGN;
import static org.camunda.bpm.engine.authorization.Resources.TASK;

import java.util.Objects;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.entitymanager.DbEntityManager;
import org.camunda.bpm.engine.impl.db.entitymanager.cache.DbEntityState;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;

/**
 * Who is granted what on a single task: its candidate groups and its assignee may read it and work
 * on it, the assignee may also give it back. One row each, and whoever is no longer linked to the
 * task keeps none; the engine's own rules would leave it behind and add a second row for history.
 */
class TaskGrants extends DefaultAuthorizationProvider {

  private static final AuthorizationEntity[] NOTHING = {};

  @Override
  public AuthorizationEntity[] newTaskAssignee(
      Task task, @Nullable String oldAssignee, @Nullable String newAssignee) {
    if (oldAssignee != null && !oldAssignee.equals(newAssignee)) {
      withdrawFromAssignee(task, oldAssignee);
    }
    if (newAssignee == null) {
      return NOTHING;
    }
    var grant = grant(task, newAssignee, null);
    grant.addPermission(TASK_ASSIGN);
    return new AuthorizationEntity[] {grant};
  }

  @Override
  public AuthorizationEntity[] deleteTaskUserIdentityLink(Task task, String userId, String type) {
    if (!isClosing(task) && !userId.equals(task.getAssignee()) && !userId.equals(task.getOwner())) {
      withdraw(task, userId);
    }
    return NOTHING;
  }

  @Override
  public AuthorizationEntity[] deleteTaskGroupIdentityLink(Task task, String groupId, String type) {
    if (!isClosing(task)) {
      getAuthorizationManager()
          .deleteAuthorizationsByResourceIdAndGroupId(TASK, task.getId(), groupId);
    }
    return NOTHING;
  }

  @Override
  protected AuthorizationEntity[] createOrUpdateAuthorizations(
      Task task, @Nullable String groupId, @Nullable String userId) {
    return new AuthorizationEntity[] {grant(task, userId, groupId)};
  }

  private AuthorizationEntity grant(Task task, @Nullable String userId, @Nullable String groupId) {
    var permissions = getRuntimePermissions(isEnforceSpecificVariablePermission());
    return createOrUpdateAuthorization(task, userId, groupId, TASK, false, permissions);
  }

  @Override
  protected AuthorizationEntity createOrUpdateAuthorization(
      Task task,
      @Nullable String userId,
      @Nullable String groupId,
      Resource resource,
      boolean isHistoric,
      Permission... permissions) {
    if (!isNew(task)) {
      return super.createOrUpdateAuthorization(
          task, userId, groupId, resource, isHistoric, permissions);
    }
    var grant = createAuthorization(userId, groupId, resource, task.getId(), permissions);
    addPermissions(grant, permissions);
    return grant;
  }

  /**
   * Who is still a candidate or the owner may still work on the task, but no longer give it away.
   */
  private void withdrawFromAssignee(Task task, String userId) {
    if (!userId.equals(task.getOwner()) && !isCandidate(task, userId)) {
      withdraw(task, userId);
      return;
    }
    var grant = getGrantAuthorizationByUserId(userId, TASK, task.getId());
    if (grant != null) {
      grant.removePermission(TASK_ASSIGN);
    }
  }

  private void withdraw(Task task, String userId) {
    getAuthorizationManager().deleteAuthorizationsByResourceIdAndUserId(TASK, task.getId(), userId);
  }

  private static boolean isCandidate(Task task, String userId) {
    return ((TaskEntity) task)
        .getIdentityLinks().stream()
            .anyMatch(
                link ->
                    userId.equals(link.getUserId())
                        && IdentityLinkType.CANDIDATE.equals(link.getType()));
  }

  /** A closing task takes all its grants along, with one statement. */
  private static boolean isClosing(Task task) {
    return task instanceof TaskEntity entity && entity.isDeleted();
  }

  /** A task that is inserted in this transaction has no grants yet to look for. */
  private static boolean isNew(Task task) {
    var cached = entityManager().getDbEntityCache().getCachedEntity((TaskEntity) task);
    return cached != null && Objects.equals(cached.getEntityState(), DbEntityState.TRANSIENT);
  }

  private static DbEntityManager entityManager() {
    return Context.getCommandContext().getDbEntityManager();
  }
}
