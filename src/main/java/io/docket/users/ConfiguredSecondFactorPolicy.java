package io.docket.users;

import java.util.EnumSet;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Everybody who may do more than work on tasks, unless the settings or the demo say otherwise. */
@Component
class ConfiguredSecondFactorPolicy implements SecondFactorPolicy {

  private final Set<Role> required;

  ConfiguredSecondFactorPolicy(SecondFactorSettings settings, ObjectProvider<DemoMode> demo) {
    var configured = settings.secondFactorRequired();
    this.required = configured == null ? byDefault(demo) : Set.copyOf(configured);
  }

  @Override
  public Set<Role> requiredRoles() {
    return required;
  }

  private static Set<Role> byDefault(ObjectProvider<DemoMode> demo) {
    var isDemo = demo.stream().anyMatch(DemoMode::isOn);
    return isDemo ? Set.of() : Set.copyOf(EnumSet.complementOf(EnumSet.of(Role.USER)));
  }
}
