package io.docket.welcome;

import io.docket.users.DemoMode;
import io.docket.users.NewAccount;
import io.docket.users.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/**
 * Makes sure that somebody can sign in, and that a newcomer finds something to look at: all of it
 * or nothing, so that a start that fails leaves nobody behind whose password was never shown.
 */
@Component
class FirstStart implements ApplicationRunner {

  static final String ADMIN = "admin";

  private static final Logger LOG = LoggerFactory.getLogger("Docket");

  private final FirstAccounts accounts;
  private final Demo demo;
  private final WelcomeSettings settings;
  private final DemoMode demoMode;
  private final OneNodeAtATime oneNodeAtATime;
  private List<SignInHint> hints = List.of();

  FirstStart(
      FirstAccounts accounts,
      Demo demo,
      WelcomeSettings settings,
      DemoMode demoMode,
      OneNodeAtATime oneNodeAtATime) {
    this.accounts = accounts;
    this.demo = demo;
    this.settings = settings;
    this.demoMode = demoMode;
    this.oneNodeAtATime = oneNodeAtATime;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    hints = oneNodeAtATime.call(this::open);
  }

  /** What the console says about each account. */
  List<SignInHint> hints() {
    return hints;
  }

  private List<SignInHint> open() {
    var opened = new ArrayList<SignInHint>();
    opened.add(openAdmin());
    if (demoMode.isOn()) {
      opened.addAll(demo.bring());
    }
    announce(opened);
    return List.copyOf(opened);
  }

  /**
   * Before the commit: a password that is shown and never stored is a line too many, since the next
   * start shows another; one that is stored and never shown would lock everybody out.
   */
  private static void announce(List<SignInHint> opened) {
    var lines =
        opened.stream()
            .filter(SignInHint::generated)
            .map(SignInHint::line)
            .collect(Collectors.joining(System.lineSeparator()));
    if (!lines.isEmpty()) {
      LOG.info("Opening accounts, with these passwords:{}{}", System.lineSeparator(), lines);
    }
  }

  private SignInHint openAdmin() {
    var configured = settings.passwordOfAdmin();
    if (accounts.exists(ADMIN)) {
      accounts.reset(ADMIN, configured);
      return SignInHint.known(ADMIN, "everything", configured);
    }
    var password = accounts.passwordOr(configured);
    accounts.open(
        new NewAccount(ADMIN, password, "admin@example.org", "Ada", "Admin", Set.of(Role.ADMIN)),
        configured);
    return SignInHint.fresh(ADMIN, "everything", password, configured);
  }
}
