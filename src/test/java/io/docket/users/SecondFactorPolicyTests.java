package io.docket.users;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** Who needs a second factor where no test says so. */
class SecondFactorPolicyTests {

  @Test
  void requiresItOfEverybodyWhoMayDoMoreThanWorkOnTasks() {
    assertThat(required(null, false))
        .containsExactlyInAnyOrder(Role.LEAD, Role.ANALYST, Role.OPERATOR, Role.ADMIN);
  }

  @Test
  void requiresItOfNobodyInTheDemo() {
    assertThat(required(null, true)).isEmpty();
  }

  @Test
  void takesTheSettingsWordInTheDemoToo() {
    assertThat(required(Set.of(Role.ADMIN), true)).containsExactly(Role.ADMIN);
    assertThat(required(Set.of(), false)).isEmpty();
  }

  private static Set<Role> required(@Nullable Set<Role> configured, boolean demo) {
    var beans = new StaticListableBeanFactory();
    beans.addBean("demo", (DemoMode) () -> demo);
    var settings = new SecondFactorSettings(configured);
    return new ConfiguredSecondFactorPolicy(settings, beans.getBeanProvider(DemoMode.class))
        .requiredRoles();
  }
}
