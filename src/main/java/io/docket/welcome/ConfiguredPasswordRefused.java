package io.docket.welcome;

import io.docket.users.InvalidAccount;
import io.docket.web.Violation;
import java.util.stream.Collectors;

/** A password that the operator has set for an account breaks the rules. */
final class ConfiguredPasswordRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Names the variable and the rule, never the password. */
  ConfiguredPasswordRefused(String variable, InvalidAccount refusal) {
    super(
        refusal.violations().stream()
            .map(Violation::message)
            .collect(Collectors.joining(", ", "The password in " + variable + " ", ".")),
        refusal);
  }
}
