package io.docket.welcome;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows the reason and the remedy on the console instead of a stack trace. */
final class ConfiguredPasswordRefusedAnalyzer
    extends AbstractFailureAnalyzer<ConfiguredPasswordRefused> {

  private static final String ACTION =
      """
      Set another one, or leave the variable out: a new account then gets a generated password, \
      which is printed. No account was opened or changed.""";

  @Override
  protected FailureAnalysis analyze(Throwable failure, ConfiguredPasswordRefused cause) {
    return new FailureAnalysis(cause.getMessage(), ACTION, cause);
  }
}
