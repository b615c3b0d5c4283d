package io.docket.welcome;

import io.docket.users.DemoMode;
import io.docket.users.NewAccount;
import io.docket.users.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** Makes sure that somebody can sign in, and that a newcomer finds something to look at. */
@Component
class FirstStart implements ApplicationRunner {

  static final String ADMIN = "admin";

  private final FirstAccounts accounts;
  private final Demo demo;
  private final WelcomeSettings settings;
  private final DemoMode demoMode;
  private final List<SignInHint> hints = new ArrayList<>();

  FirstStart(FirstAccounts accounts, Demo demo, WelcomeSettings settings, DemoMode demoMode) {
    this.accounts = accounts;
    this.demo = demo;
    this.settings = settings;
    this.demoMode = demoMode;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    openAdmin();
    if (demoMode.isOn()) {
      hints.addAll(demo.bring());
    }
  }

  /** What the console says about each account. */
  List<SignInHint> hints() {
    return List.copyOf(hints);
  }

  private void openAdmin() {
    if (accounts.exists(ADMIN)) {
      accounts.reset(ADMIN, settings.adminPassword());
      hints.add(SignInHint.known(ADMIN, "everything", settings.adminPassword()));
      return;
    }
    var password = accounts.passwordOr(settings.adminPassword());
    var admin =
        new NewAccount(ADMIN, password, "admin@example.org", "Ada", "Admin", Set.of(Role.ADMIN));
    if (accounts.open(admin)) {
      hints.add(SignInHint.fresh(ADMIN, "everything", password, settings.adminPassword()));
    }
  }
}
