package io.docket.security.identity;

import io.docket.users.Role;
import io.docket.users.Users;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.springframework.stereotype.Component;

/** Gives the engine Docket's people, its administrators and its rules for grants on tasks. */
@Component
class IdentityPlugin extends AbstractProcessEnginePlugin {

  private final Users users;

  IdentityPlugin(Users users) {
    this.users = users;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl configuration) {
    configuration.setIdentityProviderSessionFactory(
        new Sessions(AccountIdentityProvider.class, () -> new AccountIdentityProvider(users)));
    configuration.setResourceAuthorizationProvider(new TaskGrants());
    addSessionFactory(configuration);
  }

  @Override
  public void postInit(ProcessEngineConfigurationImpl configuration) {
    // The engine's own camunda-admin could be the key of a team.
    configuration.setAdminGroups(List.of(Role.ADMIN.group()));
  }

  private static void addSessionFactory(ProcessEngineConfigurationImpl configuration) {
    var present = configuration.getCustomSessionFactories();
    var factories = new ArrayList<SessionFactory>(present == null ? List.of() : present);
    factories.add(new Sessions(AuthorizationManager.class, DirectAuthorizationManager::new));
    configuration.setCustomSessionFactories(factories);
  }

  private record Sessions(Class<?> type, Supplier<? extends Session> opening)
      implements SessionFactory {

    @Override
    public Class<?> getSessionType() {
      return type;
    }

    @Override
    public Session openSession() {
      return opening.get();
    }
  }
}
