package io.docket;

import io.docket.users.Role;
import io.docket.users.SecondFactorPolicy;
import java.util.Set;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Nobody needs a second factor until a test says who does; it is reset after each test. */
@TestComponent
@Primary
public class TestSecondFactorPolicy implements SecondFactorPolicy {

  private volatile Set<Role> required = Set.of();

  /** From now on these roles need one. */
  public void require(Role... roles) {
    required = Set.of(roles);
  }

  @Override
  public Set<Role> requiredRoles() {
    return required;
  }

  /** Resets the policy after each test. */
  static class Reset implements AfterEachCallback {

    @Override
    public void afterEach(ExtensionContext context) {
      SpringExtension.getApplicationContext(context)
          .getBean(TestSecondFactorPolicy.class)
          .require();
    }
  }
}
