package io.docket.security.identity;

import java.util.List;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.NativeUserQuery;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.identity.db.DbGroupQueryImpl;
import org.camunda.bpm.engine.impl.identity.db.DbReadOnlyIdentityServiceProvider;
import org.camunda.bpm.engine.impl.identity.db.DbUserQueryImpl;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.jspecify.annotations.Nullable;

/**
 * Docket's accounts, teams and roles, read through the views that stand in for the engine's
 * identity tables. Everybody may read their own name and groups; whose else, the engine's grants
 * say.
 */
class AccountIdentityProvider extends DbReadOnlyIdentityServiceProvider {

  @Override
  public UserEntity findUserById(String userId) {
    if (!isOneself(userId)) {
      checkAuthorization(Permissions.READ, Resources.USER, userId);
    }
    return getDbEntityManager().selectById(UserEntity.class, userId);
  }

  @Override
  public List<User> findUserByQueryCriteria(DbUserQueryImpl query) {
    if (!isOneself(query.getId())) {
      return super.findUserByQueryCriteria(query);
    }
    return getDbEntityManager().selectList("selectUserByQueryCriteria", query);
  }

  @Override
  public List<Group> findGroupByQueryCriteria(DbGroupQueryImpl query) {
    if (!isOneself(query.getUserId())) {
      return super.findGroupByQueryCriteria(query);
    }
    return getDbEntityManager().selectList("selectGroupByQueryCriteria", query);
  }

  /** SQL from outside would read more than people and groups. */
  @Override
  public NativeUserQuery createNativeUserQuery() {
    throw new UnsupportedOperationException("Native user queries are closed.");
  }

  /**
   * People sign in to Docket, never to the engine: it must not tell whether a password is right.
   */
  @Override
  public boolean checkPassword(String userId, String password) {
    return false;
  }

  private boolean isOneself(@Nullable String userId) {
    var authentication = getCurrentAuthentication();
    return authentication != null && userId != null && userId.equals(authentication.getUserId());
  }
}
