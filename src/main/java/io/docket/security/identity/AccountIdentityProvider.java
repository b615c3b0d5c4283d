package io.docket.security.identity;

import io.docket.users.Users;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.NativeUserQuery;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.identity.UserQuery;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.db.DbGroupQueryImpl;
import org.camunda.bpm.engine.impl.identity.db.DbReadOnlyIdentityServiceProvider;
import org.camunda.bpm.engine.impl.identity.db.DbUserQueryImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.jspecify.annotations.Nullable;

/**
 * Docket's accounts, teams and roles, read through the views that stand in for the engine's
 * identity tables. Everybody may read their own name and groups; whose else, the engine's grants
 * say. The views show no names, which are encrypted: they are added here.
 */
class AccountIdentityProvider extends DbReadOnlyIdentityServiceProvider {

  private final Users users;

  AccountIdentityProvider(Users users) {
    this.users = users;
  }

  @Override
  public @Nullable UserEntity findUserById(String userId) {
    if (!isOneself(userId)) {
      checkAuthorization(Permissions.READ, Resources.USER, userId);
    }
    return users
        .find(userId)
        .filter(io.docket.users.User::active)
        .map(AccountIdentityProvider::withNames)
        .orElse(null);
  }

  @Override
  public UserQuery createUserQuery() {
    return new PeopleQuery(Context.getProcessEngineConfiguration().getCommandExecutorTxRequired());
  }

  @Override
  public PeopleQuery createUserQuery(CommandContext commandContext) {
    return new PeopleQuery();
  }

  @Override
  public long findUserCountByQueryCriteria(DbUserQueryImpl query) {
    return narrowByNames((PeopleQuery) query) ? super.findUserCountByQueryCriteria(query) : 0;
  }

  @Override
  public List<User> findUserByQueryCriteria(DbUserQueryImpl query) {
    var people = (PeopleQuery) query;
    return narrowByNames(people) ? people.arranged(withNames(select(people))) : List.of();
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

  private List<User> select(PeopleQuery query) {
    return isOneself(query.getId())
        ? getDbEntityManager().selectList("selectUserByQueryCriteria", query)
        : super.findUserByQueryCriteria(query);
  }

  /** Gives false where nobody's name fits. */
  private boolean narrowByNames(PeopleQuery query) {
    if (!query.asksForNames()) {
      return true;
    }
    return query.narrowTo(
        users.active().stream().filter(query::fits).map(io.docket.users.User::username).toList());
  }

  /** Copies: the engine would write changes of what it has loaded back to the view. */
  private List<User> withNames(List<User> found) {
    var people =
        users.findAll(found.stream().map(User::getId).toList()).stream()
            .collect(Collectors.toMap(io.docket.users.User::username, Function.identity()));
    return found.stream()
        .map(user -> people.get(user.getId()))
        .filter(Objects::nonNull)
        .map(AccountIdentityProvider::withNames)
        .map(User.class::cast)
        .toList();
  }

  private static UserEntity withNames(io.docket.users.User person) {
    var entity = new UserEntity(person.username());
    entity.setRevision(1);
    entity.setFirstName(person.firstName());
    entity.setLastName(person.lastName());
    return entity;
  }

  private boolean isOneself(@Nullable String userId) {
    var authentication = getCurrentAuthentication();
    return authentication != null && userId != null && userId.equals(authentication.getUserId());
  }
}
